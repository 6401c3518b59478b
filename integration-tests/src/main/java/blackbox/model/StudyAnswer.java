package blackbox.model;

import blackbox.decks.Stamp;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The body of an answer. What it says depends on the slide's picture alone (on its text when there is none), so that a
 * job that was killed and asked again says the same as one that was left in peace.
 */
final class StudyAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INPUT_TOKENS = 1000;
    private static final int OUTPUT_TOKENS = 200;

    byte[] body(ModelRequest request, Reply reply) {
        return switch (reply.kind()) {
            case ANSWER -> completion(request, content(request), "stop");
            case MALFORMED -> completion(request, "Sure! Here is what this slide says: {\"title\": ", "stop");
            case TRUNCATED -> completion(request, half(content(request)), "length");
            case WRONG_SHAPE -> completion(request, "{\"heading\": 7, \"cards\": \"none\"}", "stop");
            case ERROR -> error(reply.status());
            case DROPPED -> new byte[0];
        };
    }

    private static String half(String content) {
        return content.substring(0, content.length() / 2);
    }

    private static String content(ModelRequest request) {
        String name = request.slideKey().substring(0, 8);
        ObjectNode answer = JSON.createObjectNode().put("title", "Slide " + name);
        answer.putArray("explanation").add("The stub saw " + name + ".").add("It says so twice for " + name + ".");
        answer.putArray("keyPoints").add("First point of " + name).add("Second point of " + name);
        answer.put("connections", "").put("summary", "In short: " + name + ".");
        addCards(
                answer.putArray("flashcards"),
                name,
                request.stamp().map(Stamp::words).orElse(""));
        if (request.termsAsked()) {
            answer.putArray("terms").addObject().put("term", "Term" + name).put("meaning", "what " + name + " means");
        }
        return answer.toString();
    }

    private static void addCards(ArrayNode cards, String name, String quote) {
        for (String word : new String[] {"first", "second"}) {
            cards.addObject()
                    .put("question", "What is the " + word + " thing in " + name + "?")
                    .put("answer", "The " + word + " thing is " + name)
                    .put("quote", quote);
        }
    }

    private static byte[] completion(ModelRequest request, String content, String finishReason) {
        ObjectNode root = JSON.createObjectNode()
                .put("id", "chatcmpl-" + request.number())
                .put("object", "chat.completion")
                .put("created", Instant.now().getEpochSecond())
                .put("model", request.model());
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0).put("finish_reason", finishReason);
        choice.putObject("message").put("role", "assistant").put("content", content);
        root.putObject("usage")
                .put("prompt_tokens", INPUT_TOKENS)
                .put("completion_tokens", OUTPUT_TOKENS)
                .put("total_tokens", INPUT_TOKENS + OUTPUT_TOKENS);
        return bytes(root);
    }

    private static byte[] error(int status) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("error")
                .put("message", "The stub was told to answer " + status)
                .put("type", status == 429 ? "rate_limit_error" : "stub_error")
                .put("code", status == 429 ? "rate_limit_exceeded" : "stub_" + status);
        return bytes(root);
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
