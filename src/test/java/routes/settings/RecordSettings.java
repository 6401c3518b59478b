package routes.settings;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the product's records ask for, each with the value that an environment gives it. */
record RecordSettings(
        String key, Type type, boolean hasDefault, @Nullable Object value) {
    static List<RecordSettings> in(Environment environment) {
        Binder binder = Binder.get(environment);
        return records()
                .flatMap(type -> parts(
                        type.getAnnotation(ConfigurationProperties.class).value(),
                        type,
                        binder.bindOrCreate(
                                type.getAnnotation(ConfigurationProperties.class)
                                        .value(),
                                Bindable.of(type))))
                .toList();
    }

    private static Stream<Class<?>> records() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("routes").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null));
    }

    private static Stream<RecordSettings> parts(String prefix, Class<?> type, @Nullable Object holder) {
        return Arrays.stream(type.getRecordComponents()).flatMap(part -> part(prefix, part, holder));
    }

    private static Stream<RecordSettings> part(String prefix, RecordComponent part, @Nullable Object holder) {
        String key = prefix + "." + DataObjectPropertyName.toDashedForm(part.getName());
        Object value = holder == null ? null : value(part, holder);
        return part.getType().isRecord()
                ? parts(key, part.getType(), value)
                : Stream.of(new RecordSettings(key, part.getGenericType(), hasDefault(part) && holder != null, value));
    }

    /** The annotation may stand only where it was written: on the constructor's parameter. */
    private static boolean hasDefault(RecordComponent part) {
        return Arrays.stream(part.getDeclaringRecord().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(part.getName()))
                .anyMatch(parameter -> parameter.isAnnotationPresent(DefaultValue.class));
    }

    private static @Nullable Object value(RecordComponent part, Object holder) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the metadata names it. */
    String typeName() {
        return type instanceof Class<?> plain
                ? ClassUtils.resolvePrimitiveIfNecessary(plain).getName()
                : type.getTypeName();
    }
}
