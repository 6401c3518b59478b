package blackbox.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code GET /jobs/{id}} says. The names of its fields stand here and nowhere else in these tests. */
public record JobView(JsonNode json) {
    private static final Set<String> ENDED = Set.of("completed", "completed_with_errors", "failed", "cancelled");

    /** One slide of the job. */
    public record SlideView(int number, String state, int attempts, String provider, String model) {}

    public String id() {
        return json.path("jobId").asText("");
    }

    public String state() {
        return json.path("state").asText("");
    }

    public boolean ended() {
        return ENDED.contains(state());
    }

    public String errorCode() {
        return json.path("error").path("code").asText("");
    }

    public List<SlideView> slides() {
        return StreamSupport.stream(json.path("slides").spliterator(), false)
                .map(slide -> new SlideView(
                        slide.path("number").asInt(),
                        slide.path("state").asText(""),
                        slide.path("attempts").asInt(),
                        slide.path("provider").asText(""),
                        slide.path("model").asText("")))
                .toList();
    }

    /** The numbers of the slides in this state. */
    public List<Integer> slidesIn(String state) {
        return slides().stream()
                .filter(slide -> slide.state().equals(state))
                .map(SlideView::number)
                .toList();
    }

    /** The first text anywhere in the job that is a link to this output. */
    public String link(String fileName) {
        return texts(json)
                .filter(text -> text.startsWith("http") && text.contains(fileName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("job " + id() + " has no link to " + fileName + ": " + json));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false).flatMap(JobView::texts);
    }
}
