package routes.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Asks the queue what becomes of the messages that nobody could accept. */
@Component
class QueueInspector {
    private static final JsonMapper JSON = new JsonMapper();

    private final SqsSettings settings;
    private final ObjectProvider<SqsClient> client;
    private final QueueTroubleshooter troubleshooter;

    QueueInspector(SqsSettings settings, ObjectProvider<SqsClient> client, QueueTroubleshooter troubleshooter) {
        this.settings = settings;
        this.client = client;
        this.troubleshooter = troubleshooter;
    }

    /**
     * The ARN of where messages go that nobody could accept, or empty. Raises a refusal with the next step when the queue
     * can't be used, an outage when it does not answer.
     */
    String deadLetters() {
        try {
            return target(client.getObject()
                    .getQueueAttributes(request ->
                            request.queueUrl(settings.queue()).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                    .attributes()
                    .getOrDefault(QueueAttributeName.REDRIVE_POLICY, "{}"));
        } catch (SdkException e) {
            throw troubleshooter.explain(e);
        }
    }

    private static String target(String redrivePolicy) {
        try {
            return JSON.readTree(redrivePolicy).path("deadLetterTargetArn").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
