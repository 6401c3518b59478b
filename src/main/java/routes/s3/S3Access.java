package routes.s3;

import org.jspecify.annotations.Nullable;
import routes.aws.AwsAccess;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** How one S3 server is reached; {@code pathStyle} null: where it isn't Amazon's. */
record S3Access(AwsAccess aws, @Nullable Boolean pathStyle) {

    S3Access orElse(S3Access other) {
        return new S3Access(aws.orElse(other.aws), pathStyle == null ? other.pathStyle : pathStyle);
    }

    S3Client client() {
        S3ClientBuilder builder = aws.applyTo(S3Client.builder()).forcePathStyle(inPath());
        if (!aws.endpoint().isEmpty()) { // not every server knows the newer checksums
            builder.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        }
        return builder.build();
    }

    S3Presigner presigner() {
        S3Presigner.Builder builder = S3Presigner.builder()
                .region(aws.awsRegion())
                .credentialsProvider(aws.credentials())
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(inPath())
                        .build());
        return (aws.endpoint().isEmpty() ? builder : builder.endpointOverride(aws.address())).build();
    }

    private boolean inPath() {
        return pathStyle == null ? !aws.endpoint().isEmpty() : pathStyle;
    }
}
