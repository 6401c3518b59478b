package routes.camel;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Makes one of the product's beans with nothing around it but what it needs. */
final class RealBeans {
    private RealBeans() {}

    /** {@code needs} are those that its own package does not have. */
    static <T> T make(Class<T> type, Object... needs) {
        return make(type, type, needs);
    }

    /** A bean that is made by the package of {@code neighbour}. */
    static <T> T make(Class<T> type, Class<?> neighbour, Object... needs) {
        AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        spring.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        for (Object need : needs) {
            spring.getBeanFactory().registerSingleton(need.getClass().getName(), need);
        }
        spring.scan(neighbour.getPackageName());
        spring.refresh();
        return spring.getBean(type);
    }
}
