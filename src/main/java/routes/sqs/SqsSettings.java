package routes.sqs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import routes.aws.AwsAccess;

/** The queue and how it is polled; what its messages may tell of stands in {@code SourceSettings}. */
@Validated
@ConfigurationProperties("deckhand.source.sqs")
public record SqsSettings(
        @DefaultValue("") String queue,
        @DefaultValue("") String endpoint,
        @DefaultValue("2") @Min(1) @Max(100) int consumers,
        @DefaultValue("20") @Min(0) @Max(20) int waitSeconds,
        @DefaultValue("30") @Min(1) @Max(43200) int hiddenSeconds) {
    /** Whether there is a queue at all. */
    public boolean wanted() {
        return !queue.isBlank();
    }

    QueueAddress address() {
        return QueueAddress.of(queue.strip());
    }

    /** What the queue's ARN or URL says of its region and its server goes before what all services share. */
    AwsAccess access(AwsAccess shared) {
        QueueAddress address = address();
        return new AwsAccess(address.region(), "", "", "", endpoint.isBlank() ? address.server() : endpoint.strip())
                .orElse(shared);
    }
}
