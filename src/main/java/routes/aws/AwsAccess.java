package routes.aws;

import java.net.URI;
import java.time.Duration;
import routes.failure.Refusal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Region, keys and address of a service; what is empty is left to AWS's own ways of finding it. */
public record AwsAccess(String region, String accessKey, String secretKey, String sessionToken, String endpoint) {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Longer than a queue holds a poll that finds nothing. */
    private static final Duration READ = Duration.ofSeconds(30);

    public AwsAccess {
        if (accessKey.isEmpty() != secretKey.isEmpty()) {
            throw new Refusal(
                    "credentials-missing",
                    "There is an AWS access key without its secret key, or the other way round; set both, such as"
                            + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or neither");
        }
    }

    /** This access, and where it says nothing, {@code other}; keys come together or not at all. */
    public AwsAccess orElse(AwsAccess other) {
        AwsAccess keys = accessKey.isEmpty() ? other : this;
        return new AwsAccess(
                first(region, other.region),
                keys.accessKey,
                keys.secretKey,
                keys.sessionToken,
                first(endpoint, other.endpoint));
    }

    /** What every client needs: where, who, how long to wait, how often to try. */
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B applyTo(B builder) {
        builder.region(awsRegion())
                .credentialsProvider(credentials())
                .overrideConfiguration(all -> all.retryStrategy(RetryMode.STANDARD))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(READ));
        return endpoint.isEmpty() ? builder : builder.endpointOverride(address());
    }

    /** A server that isn't AWS has no regions, but signatures name one. */
    public Region awsRegion() {
        if (!region.isEmpty()) {
            return Region.of(region);
        }
        if (!endpoint.isEmpty()) {
            return Region.US_EAST_1;
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException e) {
            throw new Refusal("region-missing", "No AWS region is known; set AWS_REGION or deckhand.aws.region", e);
        }
    }

    /** The keys that are set; else roles, profiles and whatever AWS's own tools would find. */
    public AwsCredentialsProvider credentials() {
        if (accessKey.isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(
                sessionToken.isEmpty()
                        ? AwsBasicCredentials.create(accessKey, secretKey)
                        : AwsSessionCredentials.create(accessKey, secretKey, sessionToken));
    }

    public URI address() {
        URI address = URI.create(endpoint);
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException("an endpoint is a URL, such as https://minio.example.org:9000");
        }
        return address;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return endpoint.isEmpty() ? "AWS " + region : endpoint;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
