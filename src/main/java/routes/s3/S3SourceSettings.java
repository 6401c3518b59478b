package routes.s3;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import routes.aws.AwsAccess;

/**
 * The bucket that is looked into every {@code delay}, for objects whose key starts with {@code prefix} and ends with {@code
 * suffix} in whatever case, and what becomes of them when their jobs have ended; and how the server of any {@code s3://}
 * address is reached where that differs from {@code deckhand.s3} and {@code deckhand.aws}.
 */
@Validated
@ConfigurationProperties("deckhand.source.s3")
record S3SourceSettings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue(".pdf") String suffix,
        @DefaultValue("30s") @NotNull Duration delay,
        @DefaultValue("leave") @NotNull After after,
        @DefaultValue("") String moveTo,
        @DefaultValue("false") boolean readTags,
        @DefaultValue("") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String sessionToken,
        @DefaultValue("") String endpoint,
        @Nullable Boolean pathStyle) {
    /** What becomes of an object whose job has ended. */
    enum After {
        LEAVE,
        MOVE,
        DELETE
    }

    static final String DONE = "done/";
    static final String FAILED = "failed/";

    S3Access access() {
        return new S3Access(new AwsAccess(region, accessKey, secretKey, sessionToken, endpoint), pathStyle);
    }

    /** Neither a folder's placeholder nor what was moved away. */
    boolean wants(String key) {
        boolean movedAway = after == After.MOVE && (key.startsWith(moveTo + DONE) || key.startsWith(moveTo + FAILED));
        return !key.endsWith("/")
                && !movedAway
                && key.toLowerCase(Locale.ROOT).endsWith(suffix.toLowerCase(Locale.ROOT));
    }
}
