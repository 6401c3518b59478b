package routes.s3;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import routes.aws.AwsSettings;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The store's and the source's buckets, and clients of their servers: {@code #bean:storeS3} in routes of your own. */
@Configuration
class S3Buckets {
    private final S3Access common;

    S3Buckets(AwsSettings aws, S3Settings s3) {
        common = s3.access(aws);
    }

    @Bean
    @Lazy
    S3Client storeS3(S3StoreSettings store) {
        return store.access().orElse(common).client();
    }

    @Bean
    @Lazy
    S3Presigner storeS3Presigner(S3StoreSettings store) {
        return store.access().orElse(common).presigner();
    }

    @Bean
    @Lazy
    S3Client sourceS3(S3SourceSettings source) {
        return source.access().orElse(common).client();
    }

    @Bean
    S3Bucket storeBucket(S3StoreSettings store, @Qualifier("storeS3") ObjectProvider<S3Client> client) {
        return new S3Bucket("store", store.bucket(), store.access().orElse(common), client::getObject);
    }

    @Bean
    S3Bucket sourceBucket(S3SourceSettings source, @Qualifier("sourceS3") ObjectProvider<S3Client> client) {
        return new S3Bucket("source", source.bucket(), source.access().orElse(common), client::getObject);
    }
}
