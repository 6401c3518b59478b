package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import routes.failure.Refusal;
import routes.ledger.Work;

/** What every output's route promises: written, stored, remembered, in this order. */
final class OutputRoute {
    private OutputRoute() {}

    static void isWrittenStoredAndRemembered(
            String file, String route, String writer, String fileName, String kind, String contentType, Path folder)
            throws Exception {
        try (RouteBench bench = RouteBench.of(file)) {
            bench.route("put-object", exchange -> {
                InputStream body = exchange.getMessage().getBody(InputStream.class);
                bench.note("put-object " + exchange.getVariable("objectKey") + " "
                        + new String(body.readAllBytes(), StandardCharsets.UTF_8));
            });
            Exchange end = make(bench, route, writer, folder);

            assertThat(end.getException()).isNull();
            assertThat(bench.story())
                    .containsExactly(
                            "write " + fileName,
                            "put-object outputs/job-1/" + fileName + " pack-1 written",
                            "keep %s %s as outputs/job-1/%s, %s".formatted(kind, fileName, fileName, contentType));
        }
    }

    static void isNotRememberedWhenItIsNotStored(String file, String route, String writer, Path folder)
            throws Exception {
        Refusal full = new Refusal("store-full", "The store is full");
        try (RouteBench bench = RouteBench.of(file)) {
            bench.route("put-object", exchange -> {
                throw full;
            });
            Exchange end = make(bench, route, writer, folder);

            assertThat(end.getException()).isSameAs(full);
            assertThat(bench.story()).singleElement().asString().startsWith("write ");
        }
    }

    private static Exchange make(RouteBench bench, String route, String writer, Path folder) {
        return bench.bean("packFiles", new Keeper(bench, folder))
                .bean(writer, new Writer(bench))
                .start()
                .send(route, "{}", Map.of("work", Sample.PACK, "pack", "pack-1"));
    }

    /** In place of a format's writer. */
    public record Writer(RouteBench bench) {
        public void write(String pack, Path file) throws IOException {
            bench.note("write " + file.getFileName());
            Files.writeString(file, pack + " written");
        }
    }

    /** In place of the ledger. */
    public record Keeper(RouteBench bench, Path folder) {
        public Path path(Work.OfPack work, String fileName) {
            return folder.resolve(fileName);
        }

        public void keep(Work.OfPack work, String kind, Path file, String key, String contentType) {
            bench.note("keep %s %s as %s, %s".formatted(kind, file.getFileName(), key, contentType));
        }
    }
}
