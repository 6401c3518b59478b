package routes.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans of an application, which need not be made yet. */
public record SpringBeans(ListableBeanFactory factory) implements Beans {
    @Override
    public Collection<String> names() {
        return List.of(factory.getBeanDefinitionNames());
    }

    @Override
    public boolean has(String bean) {
        return factory.containsBean(bean);
    }

    @Override
    public boolean hasMethod(String bean, String method) {
        Class<?> type = factory.containsBean(bean) ? factory.getType(bean, false) : null;
        return type == null
                || type.isInterface()
                || Arrays.stream(type.getMethods())
                        .anyMatch(found -> found.getName().equals(method));
    }
}
