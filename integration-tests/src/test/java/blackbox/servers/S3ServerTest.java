package blackbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The S3 server keeps what it is given and lets nobody in without a right signature. */
class S3ServerTest {
    private static final byte[] PDF = "%PDF-1.7 a deck".getBytes(StandardCharsets.US_ASCII);
    private static S3Server s3;

    @BeforeAll
    static void start() throws IOException {
        s3 = S3Server.start();
        s3.createBucket("decks");
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @Test
    void keepsBytesAndMetadataUnderAnyKey() {
        s3.put("decks", "course 1/week+2/größe.pdf", PDF, Map.of("deckhand-language", "de"));

        assertThat(s3.get("decks", "course 1/week+2/größe.pdf")).isEqualTo(PDF);
        assertThat(s3.head("decks", "course 1/week+2/größe.pdf").metadata()).containsEntry("deckhand-language", "de");
        assertThat(s3.list("decks", "course 1/")).containsExactly("course 1/week+2/größe.pdf");
    }

    @Test
    void forgetsWhatIsDeleted() {
        s3.put("decks", "gone.pdf", PDF, Map.of());
        s3.delete("decks", "gone.pdf");

        assertThat(s3.list("decks", "gone")).isEmpty();
        assertThatThrownBy(() -> s3.head("decks", "gone.pdf")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void servesAPresignedLinkWithTheTypeAndTheNameGivenAtThePut() throws Exception {
        s3.client()
                .putObject(
                        request -> request.bucket("decks")
                                .key("named.pdf")
                                .contentType("application/pdf")
                                .contentDisposition("attachment; filename=\"Lecture 1.pdf\""),
                        RequestBody.fromBytes(PDF));

        HttpResponse<byte[]> answer = fetch(presigned("named.pdf", Duration.ofMinutes(5)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Lecture 1.pdf\"");
    }

    @Test
    void refusesAPresignedLinkThatWasTamperedWith() throws Exception {
        s3.put("decks", "mine.pdf", PDF, Map.of());
        s3.put("decks", "yours.pdf", PDF, Map.of());
        String link = presigned("mine.pdf", Duration.ofMinutes(5));

        assertThat(fetch(link.replace("mine.pdf", "yours.pdf")).statusCode()).isEqualTo(403);
        assertThat(fetch(link.replace("Expires=300", "Expires=3000")).statusCode())
                .isEqualTo(403);
        assertThat(fetch(link.substring(0, link.indexOf('?'))).statusCode()).isEqualTo(403);
        assertThat(fetch(link).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAPresignedLinkThatHasExpired() {
        s3.put("decks", "late.pdf", PDF, Map.of());
        String link = presigned("late.pdf", Duration.ofSeconds(1));

        await().atMost(Duration.ofSeconds(20)).until(() -> fetch(link).statusCode(), status -> status == 403);
    }

    @Test
    void putsPartsTogether() {
        byte[] first = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(first);
        byte[] second = "the end".getBytes(StandardCharsets.US_ASCII);
        S3Client client = s3.client();
        String upload = client.createMultipartUpload(request -> request.bucket("decks")
                        .key("big.pdf")
                        .contentType("application/pdf")
                        .contentDisposition("attachment; filename=\"big.pdf\"")
                        .metadata(Map.of("parts", "2")))
                .uploadId();
        List<CompletedPart> parts = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> part(upload, number, number == 1 ? first : second))
                .toList();
        client.completeMultipartUpload(request -> request.bucket("decks")
                .key("big.pdf")
                .uploadId(upload)
                .multipartUpload(completed -> completed.parts(parts)));

        assertThat(s3.get("decks", "big.pdf"))
                .hasSize(first.length + 7)
                .startsWith(first)
                .endsWith(second);
        assertThat(s3.head("decks", "big.pdf").contentType()).isEqualTo("application/pdf");
        assertThat(s3.head("decks", "big.pdf").contentDisposition()).isEqualTo("attachment; filename=\"big.pdf\"");
        assertThat(s3.head("decks", "big.pdf").metadata()).containsEntry("parts", "2");
    }

    @Test
    void letsNobodyInWithAWrongKey() {
        try (S3Client stranger = S3Client.builder()
                .endpointOverride(URI.create(s3.endpoint()))
                .forcePathStyle(true)
                .region(Region.of(s3.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), "guessed")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            assertThatThrownBy(() -> stranger.listObjectsV2(request -> request.bucket("decks")))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    private static CompletedPart part(String upload, int number, byte[] bytes) {
        String eTag = s3.client()
                .uploadPart(
                        request -> request.bucket("decks")
                                .key("big.pdf")
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromBytes(bytes))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(eTag).build();
    }

    private static String presigned(String key, Duration validity) {
        try (S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(URI.create(s3.endpoint()))
                .region(Region.of(s3.region()))
                .credentialsProvider(s3.credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            return presigner
                    .presignGetObject(request -> request.signatureDuration(validity)
                            .getObjectRequest(object -> object.bucket("decks").key(key)))
                    .url()
                    .toString();
        }
    }

    private static HttpResponse<byte[]> fetch(String link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofByteArray());
    }
}
