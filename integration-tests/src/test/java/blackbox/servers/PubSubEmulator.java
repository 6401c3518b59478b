package blackbox.servers;

import blackbox.product.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Google's own emulator, driven over its REST interface; see {@link EmulatorJar} for where it comes from. */
public final class PubSubEmulator implements PubSub {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final ServerProcess process;

    private PubSubEmulator(int port, ServerProcess process) {
        this.port = port;
        this.process = process;
    }

    public static boolean available() {
        return EmulatorJar.find().isPresent();
    }

    public static PubSubEmulator start() throws IOException {
        int port = Ports.free();
        String jar = EmulatorJar.find()
                .orElseThrow(() -> new IllegalStateException(EmulatorJar.ABSENT))
                .toString();
        List<String> arguments = List.of("--host=127.0.0.1", "--port=" + port);
        return new PubSubEmulator(
                port, ServerProcess.start("pubsub", port, jar, "com.google.cloud.pubsub.testing.v1.Main", arguments));
    }

    @Override
    public String endpoint() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void createTopic(String topic) throws IOException {
        send("PUT", "topics/" + topic, JSON.createObjectNode());
    }

    @Override
    public void createSubscription(String name, String topic, Duration ackDeadline) throws IOException {
        send("PUT", "subscriptions/" + name, subscription(topic, ackDeadline));
    }

    @Override
    public void createSubscription(
            String name, String topic, Duration ackDeadline, String deadLetterTopic, int maxDeliveryAttempts)
            throws IOException {
        ObjectNode body = subscription(topic, ackDeadline);
        body.putObject("deadLetterPolicy")
                .put("deadLetterTopic", topicName(deadLetterTopic))
                .put("maxDeliveryAttempts", maxDeliveryAttempts);
        send("PUT", "subscriptions/" + name, body);
    }

    @Override
    public void deleteSubscription(String name) throws IOException {
        send("DELETE", "subscriptions/" + name, JSON.createObjectNode());
    }

    @Override
    public String publish(String topic, String data, Map<String, String> attributes) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("messages")
                .addObject()
                .put("data", Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8)))
                .set("attributes", JSON.valueToTree(attributes));
        return send("POST", "topics/" + topic + ":publish", body)
                .path("messageIds")
                .path(0)
                .asText();
    }

    @Override
    public List<Pulled> pull(String subscription) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("maxMessages", 100).put("returnImmediately", true);
        List<Pulled> pulled = new ArrayList<>();
        for (JsonNode received :
                send("POST", "subscriptions/" + subscription + ":pull", body).path("receivedMessages")) {
            pulled.add(pulled(received));
        }
        return pulled;
    }

    @Override
    public void acknowledge(String subscription, Pulled message) throws IOException {
        send("POST", "subscriptions/" + subscription + ":acknowledge", ackIds(message));
    }

    @Override
    public void giveBack(String subscription, Pulled message) throws IOException {
        ObjectNode body = ackIds(message).put("ackDeadlineSeconds", 0);
        send("POST", "subscriptions/" + subscription + ":modifyAckDeadline", body);
    }

    @Override
    public void close() {
        process.close();
    }

    private JsonNode send(String method, String path, ObjectNode body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + endpoint() + "/v1/projects/" + PROJECT + "/" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(method + " " + path + " was answered " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static ObjectNode subscription(String topic, Duration ackDeadline) {
        return JSON.createObjectNode()
                .put("topic", topicName(topic))
                .put("ackDeadlineSeconds", ackDeadline.toSeconds());
    }

    private static String topicName(String topic) {
        return "projects/" + PROJECT + "/topics/" + topic;
    }

    private static ObjectNode ackIds(Pulled message) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("ackIds").add(message.ackId());
        return body;
    }

    private static Pulled pulled(JsonNode received) throws IOException {
        JsonNode message = received.path("message");
        byte[] data = message.path("data").binaryValue();
        Map<String, String> attributes = JSON.convertValue(
                message.path("attributes"),
                JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
        return new Pulled(
                received.path("ackId").asText(),
                data == null ? "" : new String(data, StandardCharsets.UTF_8),
                attributes == null ? Map.of() : attributes,
                received.path("deliveryAttempt").asInt(0));
    }
}
