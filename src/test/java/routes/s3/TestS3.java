package routes.s3;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import routes.aws.AwsSettings;

/** The beans of this package as an application with these settings would have them. */
public final class TestS3 {
    private TestS3() {}

    /** {@code needs} are beans of other packages; {@code settings} such as {@code deckhand.source.s3.prefix}. */
    public static AnnotationConfigApplicationContext with(
            String endpoint, Map<String, String> settings, Object... needs) {
        Map<String, String> all = new HashMap<>(Map.of(
                "deckhand.aws.access-key",
                "AKTEST",
                "deckhand.aws.secret-key",
                "secret",
                "deckhand.s3.endpoint",
                endpoint,
                "deckhand.store.s3.bucket",
                S3Fake.BUCKET,
                "deckhand.source.s3.bucket",
                S3Fake.BUCKET));
        all.putAll(settings);
        AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        bind(spring, all, "deckhand.aws", AwsSettings.class);
        bind(spring, all, "deckhand.s3", S3Settings.class);
        bind(spring, all, "deckhand.store.s3", S3StoreSettings.class);
        bind(spring, all, "deckhand.source.s3", S3SourceSettings.class);
        for (Object need : needs) {
            spring.getBeanFactory().registerSingleton(need.getClass().getName(), need);
        }
        spring.addBeanFactoryPostProcessor(new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor());
        spring.scan("routes.s3");
        spring.refresh();
        return spring;
    }

    private static <T> void bind(
            AnnotationConfigApplicationContext spring, Map<String, String> settings, String prefix, Class<T> type) {
        spring.registerBean(
                type, () -> new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type));
    }
}
