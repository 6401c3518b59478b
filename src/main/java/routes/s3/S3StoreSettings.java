package routes.s3;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import routes.aws.AwsAccess;

/**
 * The bucket that is the store. Its keys stand behind {@code prefix}; larger objects than {@code multipartThreshold} go up
 * in parts; the rest is how its server is reached where that differs from {@code deckhand.s3} and {@code deckhand.aws}.
 */
@Validated
@ConfigurationProperties("deckhand.store.s3")
record S3StoreSettings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("16MB") @NotNull DataSize multipartThreshold,
        @DefaultValue("") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String sessionToken,
        @DefaultValue("") String endpoint,
        @Nullable Boolean pathStyle) {
    S3Access access() {
        return new S3Access(new AwsAccess(region, accessKey, secretKey, sessionToken, endpoint), pathStyle);
    }
}
