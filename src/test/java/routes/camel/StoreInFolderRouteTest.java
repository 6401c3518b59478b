package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;
import routes.store.FolderLinks;
import routes.store.FolderStore;
import routes.store.FolderStoreSettings;
import routes.store.LinkSigner;
import routes.store.StoreSettings;

class StoreInFolderRouteTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_767_323_045), ZoneOffset.UTC);
    private static final String KEY = "outputs/job-1/lecture.docx";

    private final Path folder;
    private final FolderStoreSettings settings;
    private final RouteBench bench;

    StoreInFolderRouteTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        settings = new FolderStoreSettings(folder.resolve("store"), folder.resolve("link-secret"));
        StoreSettings store = new StoreSettings("folder", Duration.ofHours(24), "https://deckhand.example/");
        bench = RouteBench.of("80-store-in-folder")
                .bean("folderStore", new FolderStore(settings))
                .bean("folderLinks", RealBeans.make(FolderLinks.class, settings, store, CLOCK));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void givesBackWhatWasPutWhateverItCameAs() throws Exception {
        Path file = Files.writeString(folder.resolve("lecture.docx"), "a file");
        bench.start();

        assertThat(putAndGet(bytes("a stream"))).isEqualTo("a stream");
        assertThat(putAndGet("bytes".getBytes(StandardCharsets.UTF_8))).isEqualTo("bytes");
        assertThat(putAndGet(file)).isEqualTo("a file");
        assertThat(folder.resolve("store").resolve(KEY)).hasContent("a file");
    }

    @Test
    void saysThatThereIsNoSuchObject() {
        Exchange end = bench.start().send("get-object", "", Map.of("objectKey", KEY));

        assertThat(end.getException()).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("object-not-found"));
    }

    @Test
    void writesNothingOutsideOfItsFolder() {
        Exchange end = bench.start().send("put-object", bytes("x"), Map.of("objectKey", "../evil"));

        assertThat(end.getException()).isInstanceOf(Refusal.class);
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void makesALinkThatLastsADay() throws Exception {
        Exchange end = bench.start().send("link-to-object", "", Map.of("objectKey", KEY));

        URI link = URI.create(end.getMessage().getBody(String.class));
        long tomorrow = 1_767_323_045 + 24 * 60 * 60;
        String signature = link.getQuery().replaceFirst(".*signature=", "");
        assertThat(link).hasScheme("https").hasHost("deckhand.example").hasPath("/files/" + KEY);
        assertThat(link.getQuery()).startsWith("expires=" + tomorrow + "&signature=");
        assertThat(new LinkSigner(settings).valid(KEY, tomorrow, signature, CLOCK.instant()))
                .isTrue();
    }

    @Test
    void leavesTheNamesToAnotherStoreWhenItIsNotTheChosenOne() throws Exception {
        bench.setting("deckhand.store.kind", "s3")
                .neighbour("put-object")
                .start()
                .send("put-object", "x", Map.of("objectKey", KEY));

        assertThat(bench.story()).containsExactly("put-object <- x");
    }

    private String putAndGet(Object body) {
        assertThat(bench.send("put-object", body, Map.of("objectKey", KEY)).getException())
                .isNull();
        return bench.send("get-object", "", Map.of("objectKey", KEY))
                .getMessage()
                .getBody(String.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
