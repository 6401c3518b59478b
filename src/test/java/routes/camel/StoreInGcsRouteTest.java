package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.failure.Outage;
import routes.failure.Refusal;
import routes.gcs.GcsFake;
import routes.gcs.TestGcs;

class StoreInGcsRouteTest {
    private static final String KEY = "outputs/job-1/lecture.docx";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final GcsFake gcs = GcsFake.start();
    private final RouteBench bench;

    StoreInGcsRouteTest() throws Exception {
        bench = RouteBench.of("82-store-in-gcs")
                .setting("deckhand.store.kind", "gcs")
                .bean("gcsStore", TestGcs.store(gcs.client(false)))
                .bean("gcsLinkSigner", TestGcs.links(gcs.client(true), gcs.endpoint()))
                .start();
    }

    @AfterEach
    void stop() {
        bench.close();
        gcs.close();
    }

    @Test
    void givesBackWhatWasPutWhateverItCameAs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("lecture.docx"), "a file");

        assertThat(putAndGet(stream("a stream"))).isEqualTo("a stream");
        assertThat(putAndGet("bytes".getBytes(StandardCharsets.UTF_8))).isEqualTo("bytes");
        assertThat(putAndGet(file)).isEqualTo("a file");
        assertThat(gcs.text("packs/" + KEY)).isEqualTo("a file");
        assertThat(gcs.said("packs/" + KEY).path("contentType").asText()).isEqualTo(WORD);
        assertThat(gcs.said("packs/" + KEY).path("contentDisposition").asText())
                .isEqualTo("attachment; filename=\"lecture.docx\"");
    }

    @Test
    void deletesAnObject() {
        putAndGet(stream("gone soon"));

        assertThat(bench.send("delete-object", "", key()).getException()).isNull();
        assertThat(gcs.has("packs/" + KEY)).isFalse();
    }

    @Test
    void saysThatThereIsNoSuchObject() {
        assertThat(refusal("get-object").code()).isEqualTo("object-not-found");
    }

    @ParameterizedTest
    @CsvSource({"403, bucket-forbidden, roles/storage.objectAdmin", "404, bucket-not-found, gs://lectures/"})
    void namesWhatHasToBeSetRight(int status, String code, String step) {
        gcs.refuse(status);

        assertThat(refusal("put-object").code()).isEqualTo(code);
        assertThat(refusal("put-object")).isNotInstanceOf(Outage.class).hasMessageContaining(step);
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void waitsForAnOutageToPass(int status) {
        gcs.refuse(status);

        assertThat(refusal("get-object"))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("status " + status)
                .extracting(Refusal::code)
                .isEqualTo("store-unreachable");
    }

    @Test
    void waitsForCredentialsThatAreKnown() {
        gcs.refuse(401);

        assertThat(refusal("get-object"))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("GOOGLE_APPLICATION_CREDENTIALS")
                .extracting(Refusal::code)
                .isEqualTo("credentials-refused");
    }

    @Test
    void signsALinkThatServesTheFileUnderItsNameForADay() {
        Map<String, Object> named = key();
        named.put("fileName", "Vorlesung größe.docx");
        named.put("contentType", WORD);

        URI link =
                URI.create(bench.send("link-to-object", "", named).getMessage().getBody(String.class));

        assertThat(link.toString()).startsWith(gcs.endpoint() + "/lectures/packs/" + KEY + "?");
        assertThat(link.getQuery())
                .contains("X-Goog-Algorithm=GOOG4-RSA-SHA256", "X-Goog-Expires=86400", "response-content-type=" + WORD)
                .contains("filename*=UTF-8''Vorlesung%20gr%C3%B6%C3%9Fe.docx");
    }

    @Test
    void saysThatALoginCanNotSign() throws Exception {
        try (RouteBench other = RouteBench.of("82-store-in-gcs")
                .setting("deckhand.store.kind", "gcs")
                .bean("gcsStore", TestGcs.store(gcs.client(false)))
                .bean("gcsLinkSigner", TestGcs.links(gcs.client(false), gcs.endpoint()))
                .start()) {
            assertThat(other.send("link-to-object", "", key()).getException())
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("link-not-signed"));
        }
    }

    @Test
    void leavesTheNamesToAnotherStoreWhenItIsNotTheChosenOne() throws Exception {
        try (RouteBench other = RouteBench.of("82-store-in-gcs")) {
            other.neighbour("put-object").start().send("put-object", "x", key());

            assertThat(other.story()).containsExactly("put-object <- x");
        }
    }

    private String putAndGet(Object body) {
        assertThat(bench.send("put-object", body, key()).getException()).isNull();
        return bench.send("get-object", "", key()).getMessage().getBody(String.class);
    }

    private Refusal refusal(String route) {
        Exchange end = bench.send(route, stream("x"), key());
        assertThat(end.getException()).isInstanceOf(Refusal.class);
        return (Refusal) end.getException();
    }

    private static Map<String, Object> key() {
        return new HashMap<>(Map.of("objectKey", KEY));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
