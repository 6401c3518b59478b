package routes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks one of the few classes that may know Camel, because Camel itself calls it or is set up by it: a component's
 * configurer, a load-time listener, a converter. Everything else is a plain bean that a route calls with plain values.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CamelExtension {
    /** Why a plain bean would not do, in a few words. */
    String value();
}
