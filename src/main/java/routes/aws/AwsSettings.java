package routes.aws;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How AWS is reached, for every service that has no settings of its own. Empty keys: as AWS's own tools find them. */
@ConfigurationProperties("deckhand.aws")
public record AwsSettings(
        @DefaultValue("") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String sessionToken,
        @DefaultValue("") String endpoint) {

    public AwsAccess access() {
        return new AwsAccess(region, accessKey, secretKey, sessionToken, endpoint);
    }
}
