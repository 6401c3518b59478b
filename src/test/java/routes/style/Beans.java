package routes.style;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The beans that a route may name, found in the classes as Spring will find them. */
final class Beans {
    /** Beans that Spring Boot and Camel bring along, as far as a route may name them. */
    private static final Set<String> BROUGHT_ALONG = Set.of("dataSource", "jacksonObjectMapper");

    private final Map<String, JavaClass> byName = new HashMap<>();

    Beans(JavaClasses classes) {
        for (JavaClass type : classes) {
            if (isComponent(type)) {
                byName.put(nameOf(type), type);
            }
            type.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith(Bean.class))
                    .forEach(method -> byName.put(nameOf(method), method.getRawReturnType()));
        }
    }

    boolean has(String name) {
        return byName.containsKey(name) || BROUGHT_ALONG.contains(name);
    }

    /** False only when the bean is ours and has no such method. */
    boolean hasMethod(String bean, String method) {
        JavaClass type = byName.get(bean);
        return type == null
                || type.getAllMethods().stream()
                        .anyMatch(found -> found.getName().equals(method));
    }

    static boolean isComponent(JavaClass type) {
        return !type.isAnnotation()
                && (type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class));
    }

    private static String nameOf(JavaClass type) {
        String simple = type.getSimpleName();
        return said(type.tryGetAnnotationOfType(Component.class.getName()))
                .orElse(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
    }

    private static String nameOf(JavaMethod method) {
        return said(method.tryGetAnnotationOfType(Bean.class.getName())).orElse(method.getName());
    }

    private static Optional<String> said(Optional<? extends JavaAnnotation<?>> annotation) {
        return annotation
                .flatMap(found -> found.get("value"))
                .map(value -> value instanceof Object[] names ? (names.length == 0 ? "" : names[0]) : value)
                .map(String::valueOf)
                .filter(name -> !name.isBlank());
    }
}
