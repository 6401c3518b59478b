package routes.s3;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How S3 is reached where a store or a source says nothing else. */
@ConfigurationProperties("deckhand.s3")
record S3Settings(
        @DefaultValue("") String endpoint, @Nullable Boolean pathStyle) {}
