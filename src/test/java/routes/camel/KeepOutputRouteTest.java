package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;
import routes.ledger.Work;

class KeepOutputRouteTest {
    private static final Map<String, Object> VARIABLES =
            Map.of("work", Sample.PACK, "kind", "markdown", "fileName", "lecture.md", "contentType", "text/markdown");

    @Test
    void storesATextAndRemembersIt(@TempDir Path folder) throws Exception {
        try (RouteBench bench = bench(folder)) {
            bench.route("put-object", exchange -> {
                InputStream body = exchange.getMessage().getBody(InputStream.class);
                bench.note("put-object " + exchange.getVariable("objectKey") + " "
                        + new String(body.readAllBytes(), StandardCharsets.UTF_8));
            });

            Exchange end = bench.start().send("keep-output", "# Zellen – größer", VARIABLES);

            assertThat(end.getException()).isNull();
            assertThat(bench.story())
                    .containsExactly(
                            "put-object outputs/job-1/lecture.md # Zellen – größer",
                            "keep markdown lecture.md as outputs/job-1/lecture.md, text/markdown");
        }
    }

    @Test
    void remembersNothingThatIsNotStored(@TempDir Path folder) throws Exception {
        Refusal full = new Refusal("store-full", "The store is full");
        try (RouteBench bench = bench(folder)) {
            Exchange end = bench.route("put-object", exchange -> {
                        throw full;
                    })
                    .start()
                    .send("keep-output", "text", VARIABLES);

            assertThat(end.getException()).isSameAs(full);
            assertThat(bench.story()).isEmpty();
        }
    }

    private static RouteBench bench(Path folder) throws Exception {
        RouteBench bench = RouteBench.of("59-keep-output");
        return bench.bean("outputSpooler", new Spooler(folder))
                .bean("packFiles", new OutputRoute.Keeper(bench, folder));
    }

    /** In place of the scratch folder. */
    public record Spooler(Path folder) {
        public Path spool(Work.OfPack work, String fileName, InputStream content) throws IOException {
            return Files.write(folder.resolve(fileName), content.readAllBytes());
        }
    }
}
