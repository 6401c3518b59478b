package routes.s3;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import routes.aws.AwsAccess;
import routes.aws.AwsSettings;

/** How S3 is reached where a store or a source says nothing else. */
@ConfigurationProperties("deckhand.s3")
record S3Settings(
        @DefaultValue("") String endpoint, @Nullable Boolean pathStyle) {

    S3Access access(AwsSettings aws) {
        return new S3Access(new AwsAccess("", "", "", "", endpoint).orElse(aws.access()), pathStyle);
    }
}
