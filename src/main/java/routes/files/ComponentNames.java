package routes.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import routes.failure.Refusal;

/** Finds the components on the class path: each jar of Camel lists its own. */
final class ComponentNames {
    private static final String LISTS = "classpath*:META-INF/services/org/apache/camel/component.properties";

    private ComponentNames() {}

    static Set<String> find() {
        Set<String> names = new TreeSet<>();
        try {
            for (Resource list : new PathMatchingResourcePatternResolver().getResources(LISTS)) {
                String found = PropertiesLoaderUtils.loadProperties(list).getProperty("components", "");
                names.addAll(Arrays.asList(found.split("\\s+")));
            }
            return names;
        } catch (IOException e) {
            throw new Refusal("routes-unreadable", "Camel's components can't be listed; install Deckhand anew", e);
        }
    }
}
