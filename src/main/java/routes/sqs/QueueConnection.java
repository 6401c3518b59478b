package routes.sqs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import routes.aws.AwsAccess;
import routes.aws.AwsSettings;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** The client of SQS, made when somebody needs it; it knows the queue by whatever the settings call it. */
@Configuration
class QueueConnection {
    @Bean
    @Lazy
    SqsClient queueClient(SqsSettings settings, AwsSettings aws) {
        AwsAccess access = settings.access(aws.access());
        QueueAddress queue = settings.address();
        if (!queue.url().isEmpty()) {
            return client(access).build();
        }
        SqsClient plain = client(access).build();
        SqsClientBuilder knowing = client(access);
        return knowing.overrideConfiguration(knowing.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new QueueUrls(settings.queue(), () -> lookUp(plain, queue)))
                        .build())
                .build();
    }

    private static SqsClientBuilder client(AwsAccess access) {
        return access.applyTo(SqsClient.builder());
    }

    private static String lookUp(SqsClient client, QueueAddress queue) {
        return client.getQueueUrl(request -> request.queueName(queue.name())
                        .queueOwnerAWSAccountId(queue.account().isEmpty() ? null : queue.account()))
                .queueUrl();
    }
}
