package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.product.CommandLine;
import blackbox.product.CommandLine.Ended;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.Launch;
import blackbox.product.Ports;
import blackbox.servers.S3Server;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new user does wrong with S3, and the one sentence that is said about it, at the start and by the doctor. */
class S3MistakesIT {
    private static S3Server s3;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        s3 = S3Server.start();
        s3.createBucket("packs");
    }

    @AfterAll
    static void close() {
        s3.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S3_BUCKET | nowhere | There is no bucket nowhere at | S3_BUCKET",
                "AWS_SECRET_ACCESS_KEY | guessed | refuses the credentials for the store's bucket packs | AWS_SECRET_ACCESS_KEY",
                "AWS_SECRET_ACCESS_KEY | '' | without its secret key | AWS_SECRET_ACCESS_KEY",
                "AWS_ENDPOINT_URL_S3 | s3.example.org | an endpoint is a URL | https://",
                "DECKHAND_SOURCE_S3_BUCKET | nowhere | There is no bucket nowhere at | deckhand.source.s3.bucket",
                "DECKHAND_STORE_LINK_LIFETIME | 8d | 7 days at most | deckhand.store.link-lifetime"
            })
    void saysWhatIsWrongAndWhatToDo(String variable, String value, String what, String nextStep) throws IOException {
        Map<String, String> environment = right();
        environment.put(variable, value);

        expectOneSentence(environment, what, nextStep);
    }

    @Test
    void saysThatThereAreNoCredentials() throws IOException {
        Map<String, String> environment = right();
        environment.keySet().removeAll(List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", folder.resolve("none").toString());
        environment.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());

        expectOneSentence(
                environment, "No AWS credentials were found for the store's bucket packs", "AWS_ACCESS_KEY_ID");
    }

    @Test
    void startsDuringAnOutageAndIsUnwellUntilItIsOver() throws IOException {
        String endpoint = "http://127.0.0.1:" + Ports.free();
        Launch launch = Launch.in(folder).with("deckhand.rehearse", "false");
        right().forEach(launch::env);
        launch.env("AWS_ENDPOINT_URL", endpoint);

        Path jar = DeckhandJar.extracted();
        try (DeckhandProcess deckhand = DeckhandProcess.start(launch, List.of(), jar)) {
            HttpResponse<String> health = await("an answer")
                    .atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> deckhand.client().get("/health"), answer -> !answer.body()
                            .contains("routes"));

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(DeckhandClient.json(health).path("missing").get(0).asText())
                    .isEqualTo("store");
            assertThat(deckhand.tail())
                    .contains("The store's bucket packs can't be reached at " + endpoint)
                    .contains("deckhand.s3.endpoint");
        }
        Map<String, String> environment = right();
        environment.put("AWS_ENDPOINT_URL", endpoint);
        Ended doctor = run(environment, "doctor");
        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.output()).contains("can't be reached at " + endpoint);
    }

    @Test
    void findsNothingWrongWhenAllIsRight() throws IOException {
        Ended doctor = run(right(), "doctor");

        assertThat(doctor.exitCode()).as(doctor.output()).isZero();
        assertThat(doctor.output()).contains("All is well.").doesNotContain(s3.secretKey());
        assertThat(s3.list("packs", "work/doctor")).isEmpty();
    }

    private void expectOneSentence(Map<String, String> environment, String what, String nextStep) throws IOException {
        Ended start = run(environment);
        assertThat(start.exitCode()).as(start.output()).isEqualTo(1);
        assertThat(start.output().lines().filter(line -> line.contains(what)))
                .as(start.output())
                .singleElement()
                .asString()
                .contains(nextStep);
        assertThat(start.output()).doesNotContain("\tat ", s3.secretKey());

        Ended doctor = run(environment, "doctor");
        assertThat(doctor.exitCode()).as(doctor.output()).isEqualTo(1);
        assertThat(doctor.output()).contains(what, nextStep).doesNotContain("\tat ", s3.secretKey());
    }

    private Map<String, String> right() {
        return new HashMap<>(Map.of(
                "AWS_REGION", s3.region(),
                "AWS_ACCESS_KEY_ID", s3.accessKey(),
                "AWS_SECRET_ACCESS_KEY", s3.secretKey(),
                "AWS_ENDPOINT_URL", s3.endpoint(),
                "S3_BUCKET", "packs",
                "PORT", Integer.toString(Ports.free()),
                "MANAGEMENT_SERVER_PORT", Integer.toString(Ports.free())));
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException {
        return CommandLine.run(DeckhandJar.extracted(), Files.createDirectories(folder), environment, arguments);
    }
}
