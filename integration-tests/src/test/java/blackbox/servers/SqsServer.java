package blackbox.servers;

import blackbox.product.Ports;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** An SQS server with visibility timeouts and dead-letter queues. It takes any credentials. */
public final class SqsServer implements AutoCloseable {
    private static final String REGION = "eu-central-1";
    private static final String ACCOUNT = "000000000000";

    private final URI endpoint;
    private final ServerProcess process;
    private final SqsClient client;

    /** How many messages wait, and how many were received and are neither deleted nor visible again. */
    public record Counts(int visible, int inFlight) {
        public int all() {
            return visible + inFlight;
        }
    }

    private SqsServer(int port, ServerProcess process) {
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        this.process = process;
        this.client = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey(), secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public static SqsServer start() throws IOException {
        int port = Ports.free();
        return new SqsServer(
                port,
                ServerProcess.start(
                        "elasticmq",
                        port,
                        ServerProcess.libraries("elasticmq"),
                        ElasticMq.class.getName(),
                        List.of(Integer.toString(port), REGION)));
    }

    public String endpoint() {
        return endpoint.toString();
    }

    public String accessKey() {
        return "AKIADECKHANDTESTS";
    }

    public String secretKey() {
        return "unchecked";
    }

    public String region() {
        return REGION;
    }

    public SqsClient client() {
        return client;
    }

    /** A queue whose messages stay; returns its URL. */
    public String createQueue(String name, Duration visibilityTimeout) {
        return create(name, attributes(visibilityTimeout));
    }

    /** A queue whose messages go to another queue after so many receives; returns its URL. */
    public String createQueue(String name, Duration visibilityTimeout, String deadLetterQueue, int maxReceiveCount) {
        Map<QueueAttributeName, String> attributes = attributes(visibilityTimeout);
        attributes.put(
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                        .formatted(arn(deadLetterQueue), maxReceiveCount));
        return create(name, attributes);
    }

    public String arn(String queue) {
        return "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + queue;
    }

    public String url(String queue) {
        return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    public void send(String queue, String body) {
        client.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
    }

    /** Up to ten messages, in flight from now on, each with its receive count. */
    public List<Message> receive(String queue) {
        return client.receiveMessage(request -> request.queueUrl(url(queue))
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    public void delete(String queue, Message message) {
        client.deleteMessage(request -> request.queueUrl(url(queue)).receiptHandle(message.receiptHandle()));
    }

    public Counts counts(String queue) {
        Map<QueueAttributeName, String> attributes = client.getQueueAttributes(
                        request -> request.queueUrl(url(queue)).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return new Counts(
                count(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                count(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }

    private String create(String name, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
    }

    private static Map<QueueAttributeName, String> attributes(Duration visibilityTimeout) {
        return new HashMap<>(
                Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(visibilityTimeout.toSeconds())));
    }

    private static int count(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Integer.parseInt(attributes.getOrDefault(name, "0"));
    }
}
