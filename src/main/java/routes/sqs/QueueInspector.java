package routes.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Asks the queue how it is. */
@Component
public class QueueInspector {
    private static final JsonMapper JSON = new JsonMapper();

    private final SqsSettings settings;
    private final ObjectProvider<SqsClient> client;
    private final QueueTroubleshooter troubleshooter;

    QueueInspector(SqsSettings settings, ObjectProvider<SqsClient> client, QueueTroubleshooter troubleshooter) {
        this.settings = settings;
        this.client = client;
        this.troubleshooter = troubleshooter;
    }

    /** Raises a refusal with the next step when the queue can't be used, an outage when it does not answer. */
    public QueueFacts inspect() {
        try {
            return facts(client.getObject()
                    .getQueueAttributes(
                            request -> request.queueUrl(settings.queue()).attributeNames(QueueAttributeName.ALL))
                    .attributes());
        } catch (SdkException e) {
            throw troubleshooter.explain(e);
        }
    }

    private static QueueFacts facts(Map<QueueAttributeName, String> told) {
        return new QueueFacts(
                told.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "?"),
                told.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "?"),
                deadLetters(told.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "{}")));
    }

    private static String deadLetters(String redrivePolicy) {
        try {
            return JSON.readTree(redrivePolicy).path("deadLetterTargetArn").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
