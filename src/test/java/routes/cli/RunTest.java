package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.TinyPdf;

/** The whole application, started as the command starts it. */
class RunTest {
    private static final String ANSWER = """
            {"title": "T", "explanation": ["E."], "keyPoints": ["K"], "connections": "", "summary": "S.",
             "flashcards": [], "terms": []}""";

    private final Path folder;

    RunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void makesAPackOfEachDeckAlsoWhenTheyHaveOneName() throws IOException {
        Path one = deck("a/lecture.pdf", "Stars shine because hydrogen fuses into helium.");
        Path two = deck("b/lecture.pdf", "Planets move around stars in ellipses.");
        Path odd = deck("...pdf", "Moons move around planets.");

        Typed run = run(one, two, odd, "--out", folder.resolve("packs"), "--language", "English");

        assertThat(run.err()).doesNotContain("deckhand:").contains("a/lecture.pdf: completed, 1 of 1 slides");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines(made(one, "lecture") + made(two, "lecture-2") + made(odd, "deck"));
        assertThat(summary("lecture")).contains("\"English\"").contains("hydrogen");
        assertThat(summary("lecture-2")).contains("ellipses");
        assertThat(summary("deck")).contains("Moons");
    }

    @Test
    void warnsOfSlidesThatFailedAndFailsForDecksThatDid() throws IOException {
        HttpServer model = model();
        Path some = deck("some.pdf", "A good slide.", "A slide that nobody wants.");
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4\nnothing follows");
        Path missing = folder.resolve("missing.pdf");

        Typed run = run(
                some,
                missing,
                broken,
                "--provider",
                "openai",
                "--deckhand.llm.base-url=http://127.0.0.1:%d/v1"
                        .formatted(model.getAddress().getPort()),
                "--deckhand.llm.api-key=sk-test");
        model.stop(0);

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .as(run.err())
                .startsWith(some + ": 1 of 2 slides described, 30 tokens")
                .containsPattern("  /.*/store/outputs/some-[0-9a-f]{8}/lecture\\.apkg");
        assertThat(run.err())
                .contains("deckhand: " + missing + " does not exist; check its path")
                .contains("deckhand: " + some + ": not described: slide 2; the first because: ")
                .containsPattern("deckhand: .*broken\\.pdf: .+ \\(deck-damaged\\)")
                .doesNotContain("\tat ", "sk-test");
    }

    private String made(Path deck, String name) {
        String packs = folder.resolve("packs").resolve(name).toString();
        return "%s: 1 of 1 slides described, 0 tokens\n  %2$s/summary.json\n  %2$s/lecture.docx\n  %2$s/lecture.apkg\n"
                .formatted(deck, packs);
    }

    private String summary(String name) throws IOException {
        return Files.readString(folder.resolve("packs").resolve(name).resolve("summary.json"));
    }

    private Path deck(String name, String... slides) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, TinyPdf.of(slides));
    }

    private Typed run(Object... arguments) {
        return Typed.run(Stream.concat(
                        Stream.of("run", "--deckhand.data-dir=" + folder.resolve("data")),
                        List.of(arguments).stream().map(Object::toString))
                .toArray(String[]::new));
    }

    /** Speaks as OpenAI does, and refuses every second slide. */
    private static HttpServer model() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", RunTest::answer);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean unwanted = request.contains("number=\\\"2\\\"");
        byte[] body = new ObjectMapper()
                .writeValueAsBytes(
                        unwanted
                                ? Map.of("error", Map.of("message", "no", "code", "content_policy_violation"))
                                : Map.of(
                                        "id",
                                        "1",
                                        "model",
                                        "m",
                                        "choices",
                                        List.of(Map.of(
                                                "index",
                                                0,
                                                "finish_reason",
                                                "stop",
                                                "message",
                                                Map.of("role", "assistant", "content", ANSWER))),
                                        "usage",
                                        Map.of(
                                                "prompt_tokens", 10,
                                                "completion_tokens", 20,
                                                "total_tokens", 30)));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(unwanted ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
