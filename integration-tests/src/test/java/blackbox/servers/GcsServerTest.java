package blackbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.cloud.NoCredentials;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.BucketInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.Storage.SignUrlOption;
import com.google.cloud.storage.StorageException;
import com.google.cloud.storage.StorageOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Google's own client finds nothing amiss with the stub of Google Cloud Storage. */
class GcsServerTest {
    private static final byte[] PDF = "%PDF-1.7\r\n--a deck\0".getBytes(StandardCharsets.US_ASCII);
    private static GcsServer gcs;
    private static Storage client;

    @BeforeAll
    static void start() throws IOException {
        gcs = GcsServer.start();
        gcs.createBucket("decks");
        try (InputStream key = Files.newInputStream(gcs.keyFile())) {
            client = StorageOptions.newBuilder()
                    .setHost(gcs.endpoint())
                    .setProjectId("deckhand-tests")
                    .setCredentials(ServiceAccountCredentials.fromStream(key))
                    .build()
                    .getService();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        gcs.close();
    }

    @Test
    void keepsBytesAndMetadataOfASimpleUpload() {
        Blob blob = client.create(
                BlobInfo.newBuilder("decks", "course 1/week+2/größe.pdf")
                        .setContentType("application/pdf")
                        .setMetadata(Map.of("deckhand-language", "de"))
                        .build(),
                PDF);

        assertThat(client.readAllBytes("decks", "course 1/week+2/größe.pdf")).isEqualTo(PDF);
        assertThat(client.get(blob.getBlobId()).getMetadata()).containsEntry("deckhand-language", "de");
        assertThat(gcs.list("decks", "course 1/")).containsExactly("course 1/week+2/größe.pdf");
        assertThat(gcs.get("decks", "course 1/week+2/größe.pdf").bytes()).isEqualTo(PDF);
    }

    @Test
    void putsTheChunksOfAResumableUploadTogether() throws IOException {
        byte[] bytes = new byte[700_000];
        new Random(1).nextBytes(bytes);
        BlobInfo info = BlobInfo.newBuilder("decks", "big.pdf")
                .setContentType("application/pdf")
                .setContentDisposition("attachment; filename=\"big.pdf\"")
                .build();

        client.createFrom(info, new ByteArrayInputStream(bytes), 256 * 1024);

        assertThat(gcs.get("decks", "big.pdf").bytes()).isEqualTo(bytes);
        assertThat(gcs.get("decks", "big.pdf").contentDisposition()).isEqualTo("attachment; filename=\"big.pdf\"");
        try (InputStream in = Channels.newInputStream(client.reader(BlobId.of("decks", "big.pdf")))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void countsGenerationsAndHoldsPreconditions() {
        BlobInfo info = BlobInfo.newBuilder("decks", "once.pdf").build();
        long first = client.create(info, PDF, BlobTargetOption.doesNotExist()).getGeneration();

        assertThatThrownBy(() -> client.create(info, PDF, BlobTargetOption.doesNotExist()))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.getCode()).isEqualTo(412));
        assertThat(client.create(info, PDF).getGeneration()).isGreaterThan(first);
    }

    @Test
    void tellsWhatIsNotThere() {
        gcs.put("decks", "gone.pdf", PDF, Map.of("a", "b"));

        assertThat(client.get("decks", "gone.pdf").getMetadata()).containsEntry("a", "b");
        assertThat(client.delete("decks", "gone.pdf")).isTrue();
        assertThat(client.delete("decks", "gone.pdf")).isFalse();
        assertThat(client.get("decks", "gone.pdf")).isNull();
        assertThat(client.get("no-such-bucket")).isNull();
        assertThat(client.create(BucketInfo.of("more-decks")).getName()).isEqualTo("more-decks");
        assertThat(client.list("decks", Storage.BlobListOption.prefix("gone")).iterateAll())
                .isEmpty();
    }

    @Test
    void letsNobodyInWithoutAToken() throws Exception {
        try (Storage stranger = StorageOptions.newBuilder()
                .setHost(gcs.endpoint())
                .setProjectId("deckhand-tests")
                .setCredentials(NoCredentials.getInstance())
                .build()
                .getService()) {
            assertThatThrownBy(() -> stranger.get("decks"))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.getCode()).isEqualTo(401));
        }
    }

    @Test
    void servesASignedLinkWithTheTypeAndTheNameGivenAtTheUpload() throws Exception {
        client.create(
                BlobInfo.newBuilder("decks", "lecture 1/größe.pdf")
                        .setContentType("application/pdf")
                        .setContentDisposition("attachment; filename=\"Lecture 1.pdf\"")
                        .build(),
                PDF);

        HttpResponse<byte[]> answer = fetch(link("lecture 1/größe.pdf", 300, Map.of()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Lecture 1.pdf\"");
    }

    @Test
    void servesASignedLinkUnderTheNameAndTypeThatTheLinkAsksFor() throws Exception {
        gcs.put("decks", "plain.pdf", PDF, Map.of());

        HttpResponse<byte[]> answer = fetch(link(
                "plain.pdf",
                300,
                Map.of(
                        "response-content-disposition", "attachment; filename=\"Lecture 2.pdf\"",
                        "response-content-type", "application/pdf")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Lecture 2.pdf\"");
    }

    @Test
    void refusesASignedLinkThatWasTamperedWith() throws Exception {
        gcs.put("decks", "mine.pdf", PDF, Map.of());
        gcs.put("decks", "yours.pdf", PDF, Map.of());
        String link = link("mine.pdf", 300, Map.of());

        assertThat(fetch(link.replace("mine.pdf", "yours.pdf")).statusCode()).isEqualTo(403);
        assertThat(fetch(link.replace("Expires=300", "Expires=3000")).statusCode())
                .isEqualTo(403);
        assertThat(fetch(link.substring(0, link.indexOf('?'))).statusCode()).isEqualTo(403);
        assertThat(fetch(link).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesASignedLinkThatHasExpired() throws IOException {
        gcs.put("decks", "late.pdf", PDF, Map.of());
        String link = link("late.pdf", 1, Map.of());

        await().atMost(Duration.ofSeconds(20)).until(() -> fetch(link).statusCode(), status -> status == 403);
    }

    private static String link(String name, int seconds, Map<String, String> query) {
        return client.signUrl(
                        BlobInfo.newBuilder("decks", name).build(),
                        seconds,
                        TimeUnit.SECONDS,
                        SignUrlOption.withV4Signature(),
                        SignUrlOption.withPathStyle(),
                        SignUrlOption.withHostName(gcs.endpoint()),
                        SignUrlOption.withQueryParams(query))
                .toString();
    }

    private static HttpResponse<byte[]> fetch(String link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofByteArray());
    }
}
