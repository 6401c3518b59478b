package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import routes.failure.Refusal;
import routes.ledger.TestLedger;
import routes.s3.S3Fake;
import routes.s3.S3Store;
import routes.s3.TestS3;
import routes.store.StoreSettings;
import routes.store.TestScratch;

class StoreInS3RouteTest {
    private static final String KEY = "outputs/job-1/Vorlesung größe.docx";

    private final Path folder;
    private final S3Fake s3 = S3Fake.start();
    private final TestLedger ledger;
    private final AnnotationConfigApplicationContext spring;
    private final RouteBench bench;

    StoreInS3RouteTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        ledger = TestLedger.in(folder);
        spring = TestS3.with(
                s3.endpoint(),
                Map.of("deckhand.store.s3.prefix", "packs/", "deckhand.store.s3.multipart-threshold", "10MB"),
                TestScratch.in(folder, ledger.worker()),
                new StoreSettings("s3", Duration.ofHours(24), "http://unused"));
        bench = RouteBench.of("81-store-in-s3")
                .setting("deckhand.store.kind", "s3")
                .bean("s3Store", spring.getBean(S3Store.class))
                .start();
    }

    @AfterEach
    void stop() {
        bench.close();
        spring.close();
        ledger.close();
        s3.close();
    }

    @Test
    void givesBackWhatWasPutWhateverItCameAs() throws IOException {
        Path file = Files.writeString(folder.resolve("lecture.docx"), "a file");

        assertThat(putAndGet(new ByteArrayInputStream("a stream".getBytes(StandardCharsets.UTF_8))))
                .asString()
                .isEqualTo("a stream");
        assertThat(putAndGet("bytes".getBytes(StandardCharsets.UTF_8)))
                .asString()
                .isEqualTo("bytes");
        assertThat(putAndGet(file)).asString().isEqualTo("a file");
        assertThat(s3.keys()).containsExactly("packs/" + KEY);
    }

    @Test
    void keepsTypeAndNameWithTheObject() {
        putAndGet("x".getBytes(StandardCharsets.UTF_8));

        assertThat(s3.headers("packs/" + KEY))
                .containsEntry(
                        "Content-type", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .hasEntrySatisfying("Content-disposition", disposition -> assertThat(disposition)
                        .startsWith("attachment;")
                        .contains("filename*=UTF-8''Vorlesung%20gr%C3%B6%C3%9Fe.docx"));
    }

    @Test
    void sendsALargeObjectInPartsAndAMiddlingOneAtOnce() throws IOException {
        byte[] large = new byte[20 * 1024 * 1024 + 7];
        new Random(1).nextBytes(large);
        byte[] middling = new byte[3 * 1024 * 1024];
        new Random(2).nextBytes(middling);

        assertThat(putAndGet(large)).isEqualTo(large);
        assertThat(s3.requests())
                .filteredOn(request -> request.startsWith("PUT"))
                .hasSize(3);
        assertThat(s3.headers("packs/" + KEY)).containsKey("Content-disposition");

        assertThat(putAndGet(middling)).isEqualTo(middling);
        assertThat(s3.requests())
                .filteredOn(request -> request.startsWith("PUT"))
                .hasSize(4);
        assertThat(Files.list(folder.resolve("tmp").resolve(ledger.worker().name())))
                .isEmpty();
    }

    @Test
    void deletesWhetherItIsThereOrNot() {
        putAndGet("x".getBytes(StandardCharsets.UTF_8));

        assertThat(call("delete-object", "").getException()).isNull();
        assertThat(call("delete-object", "").getException()).isNull();
        assertThat(s3.keys()).isEmpty();
    }

    @Test
    void makesALinkThatLastsADay() {
        String link = call("link-to-object", "").getMessage().getBody(String.class);

        assertThat(link)
                .startsWith(s3.endpoint() + "/lectures/packs/outputs/job-1/Vorlesung%20gr%C3%B6%C3%9Fe.docx?")
                .contains("X-Amz-Expires=86400", "X-Amz-Signature=");
        assertThat(s3.requests()).isEmpty();
    }

    @Test
    void lendsItsClientToRoutesOfYourOwn() throws Exception {
        s3.put("b.pdf", "%PDF");
        bench.bean("storeS3", spring.getBean("storeS3")).add(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:mine")
                        .to("aws2-s3:lectures?amazonS3Client=#bean:storeS3&operation=getObject&keyName=b.pdf");
            }
        });

        assertThat(bench.send("mine", "").getMessage().getBody(String.class)).isEqualTo("%PDF");
    }

    @Test
    void saysThatThereIsNoSuchObject() {
        assertThat(call("get-object", "").getException())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("object-not-found"));
    }

    @Test
    void takesNoKeyThatLeadsOutOfItsPrefix() {
        Exchange end = bench.send("put-object", "x", Map.of("objectKey", "../evil"));

        assertThat(end.getException()).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("key-not-allowed"));
        assertThat(s3.requests()).isEmpty();
    }

    private byte[] putAndGet(Object body) {
        assertThat(call("put-object", body).getException()).isNull();
        return call("get-object", "").getMessage().getBody(byte[].class);
    }

    private Exchange call(String route, Object body) {
        return bench.send(route, body, Map.of("objectKey", KEY));
    }
}
