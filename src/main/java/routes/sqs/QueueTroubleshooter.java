package routes.sqs;

import java.net.UnknownHostException;
import org.springframework.stereotype.Component;
import routes.aws.AwsAccess;
import routes.aws.AwsSettings;
import routes.config.Causes;
import routes.failure.Outage;
import routes.failure.Refusal;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Says in one sentence what is wrong between us and the queue: a setting, or only the network. */
@Component
class QueueTroubleshooter {
    private static final int SERVER_ERROR = 500;

    private final SqsSettings settings;
    private final AwsSettings aws;

    QueueTroubleshooter(SqsSettings settings, AwsSettings aws) {
        this.settings = settings;
        this.aws = aws;
    }

    /** An {@link Outage} for what passes by itself. */
    Refusal explain(Throwable failure) {
        Refusal said = Causes.find(failure, Refusal.class);
        if (said != null) {
            return said;
        }
        AwsServiceException answer = Causes.find(failure, AwsServiceException.class);
        return answer == null ? unanswered(failure) : answered(answer);
    }

    private Refusal answered(AwsServiceException answer) {
        if (answer instanceof QueueDoesNotExistException) {
            return new Refusal(
                    "queue-not-found",
                    "There is no queue %s (%s); check deckhand.source.sqs.queue and AWS_REGION"
                            .formatted(settings.queue(), place()),
                    answer);
        }
        String code = answer.awsErrorDetails() == null
                ? String.valueOf(answer.statusCode())
                : answer.awsErrorDetails().errorCode();
        if (answer.statusCode() >= SERVER_ERROR || answer.isThrottlingException()) {
            return unreachable(code, answer);
        }
        return new Refusal(
                "queue-refused",
                "SQS lets us not at the queue %s (%s, %s); check the keys, and that they may sqs:GetQueueUrl,"
                                .formatted(settings.queue(), place(), code)
                        + " sqs:GetQueueAttributes, sqs:ReceiveMessage, sqs:ChangeMessageVisibility and sqs:DeleteMessage",
                answer);
    }

    private Refusal unanswered(Throwable failure) {
        if (String.valueOf(failure.getMessage()).startsWith("Unable to load credentials")) {
            return new Refusal(
                    "credentials-missing",
                    "There are no AWS keys for the queue %s; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the"
                                    .formatted(settings.queue())
                            + " machine a role",
                    failure);
        }
        Throwable root = Causes.root(failure);
        if (root instanceof UnknownHostException && !regionExists()) {
            return new Refusal(
                    "region-unknown",
                    "There is no AWS region %s for the queue %s; correct AWS_REGION"
                            .formatted(access().awsRegion(), settings.queue()),
                    failure);
        }
        return unreachable(root.getClass().getSimpleName() + ": " + Causes.firstLine(root), failure);
    }

    private Outage unreachable(String why, Throwable failure) {
        return new Outage(
                "queue-unreachable",
                "SQS does not answer for the queue %s (%s, %s); check the network, AWS_REGION and deckhand.source.sqs.endpoint"
                        .formatted(settings.queue(), place(), why),
                failure);
    }

    private boolean regionExists() {
        return !access().endpoint().isEmpty() || Region.regions().contains(access().awsRegion());
    }

    private String place() {
        AwsAccess access = access();
        return access.endpoint().isEmpty() ? "region " + access.awsRegion().id() : "at " + access.endpoint();
    }

    private AwsAccess access() {
        return settings.access(aws.access());
    }
}
