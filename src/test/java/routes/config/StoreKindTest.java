package routes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StoreKindTest {
    @Test
    void isS3WhereABucketIsNamed() {
        assertThat(kind(Map.of("deckhand.store.s3.bucket", "packs"))).isEqualTo("s3");
    }

    @Test
    void staysWhatItIsWhereNoneIsNamed() {
        assertThat(kind(Map.of("deckhand.store.s3.bucket", ""))).isEqualTo("folder");
    }

    @Test
    void isWhatTheUserSaysWhereHeSaysIt() {
        assertThat(kind(Map.of("deckhand.store.s3.bucket", "packs", "deckhand.store.kind", "attic")))
                .isEqualTo("attic");
    }

    private static String kind(Map<String, Object> users) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("the user's", users));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "class path resource [application.yaml]", Map.of("deckhand.store.kind", "folder")));
        new StoreKind().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("deckhand.store.kind", "");
    }
}
