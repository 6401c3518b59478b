package blackbox.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** The three files of a study pack, downloaded. The names of the summary's fields stand here and nowhere else in these tests. */
public record PackFiles(JsonNode summary, byte[] docx, byte[] apkg) {

    /** Follows three links as a plain client. */
    public static PackFiles download(DeckhandClient client, String summary, String docx, String apkg)
            throws IOException {
        JsonNode json = new ObjectMapper().readTree(bytes(client, summary));
        return new PackFiles(json, bytes(client, docx), bytes(client, apkg));
    }

    /** By the links that the job itself shows. */
    public static PackFiles of(DeckhandClient client, String jobId) throws IOException {
        JobView job = client.job(jobId);
        return download(client, job.link("summary.json"), job.link("lecture.docx"), job.link("lecture.apkg"));
    }

    public List<Integer> slideNumbers() {
        return slides().stream().map(slide -> slide.path("number").asInt()).toList();
    }

    /** The titles in the slides' order. */
    public List<String> titles() {
        return slides().stream().map(slide -> slide.path("title").asText()).toList();
    }

    public JsonNode slide(int number) {
        return slides().stream()
                .filter(slide -> slide.path("number").asInt() == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("summary.json has no slide " + number));
    }

    public String state(int number) {
        return slide(number).path("state").asText();
    }

    public boolean degraded(int number) {
        return slide(number).path("degraded").asBoolean();
    }

    /** Who answered about each slide, in the slides' order: {@code "openai gpt-x"}. */
    public List<String> answeredBy() {
        return slides().stream()
                .map(slide -> slide.path("provider").asText("") + " "
                        + slide.path("model").asText(""))
                .toList();
    }

    private List<JsonNode> slides() {
        return StreamSupport.stream(summary.path("slides").spliterator(), false).toList();
    }

    private static byte[] bytes(DeckhandClient client, String link) throws IOException {
        HttpResponse<byte[]> response = client.download(link);
        if (response.statusCode() != 200) {
            throw new AssertionError(link + " was answered " + response.statusCode());
        }
        return response.body();
    }
}
