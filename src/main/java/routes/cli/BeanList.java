package routes.cli;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import routes.Deckhand;
import routes.files.Beans;
import routes.files.SpringBeans;

/** The application's beans by name and type, without making one: no ledger, no folder, no port. */
final class BeanList extends AnnotationConfigServletWebServerApplicationContext {
    private BeanList(ConfigurableEnvironment settings) {
        setEnvironment(settings);
        register(Deckhand.class);
    }

    static Beans of(ConfigurableEnvironment settings) {
        BeanList list = new BeanList(settings);
        list.refresh();
        return new SpringBeans(list.getBeanFactory());
    }

    @Override
    protected void registerBeanPostProcessors(ConfigurableListableBeanFactory beans) {
        // would make beans
    }

    @Override
    protected void onRefresh() {
        // would open the port
    }

    @Override
    protected void registerListeners() {
        // would make beans
    }

    @Override
    protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beans) {
        // would make beans
    }

    @Override
    protected void finishRefresh() {
        // would start what was made
    }
}
