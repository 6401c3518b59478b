package routes.files;

import java.util.Collection;

/** The beans that a route may name. */
public interface Beans {
    Collection<String> names();

    boolean has(String bean);

    /** False only when it is known that the bean has no such method. */
    boolean hasMethod(String bean, String method);
}
