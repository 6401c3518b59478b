package routes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.InvalidField;

class ProcessRequestReaderTest {
    private Path allowed;
    private Path outside;
    private ProcessRequestReader reader;

    @BeforeEach
    void allowOneFolder(@TempDir Path folder) throws IOException {
        Path real = folder.toRealPath();
        allowed = Files.createDirectory(real.resolve("allowed"));
        outside = Files.writeString(real.resolve("secret.pdf"), "x");
        Files.writeString(allowed.resolve("Lecture 1.pdf"), "x");
        reader = new ProcessRequestReader(
                new KeyLocator(TestSources.with("http.allowed-folders", real.resolve("missing") + "," + allowed)));
    }

    @Test
    void readsARequestForADeckInTheStore() {
        assertThat(reader.read("http", request(" job-7 ", "uploads/Lecture 1.pdf", "a@example.org", " French ")))
                .isEqualTo(new JobRequest(
                        "job-7",
                        "process:job-7",
                        "http",
                        "uploads/Lecture 1.pdf",
                        "Lecture 1",
                        new JobWishes("French", null, null, null, "a@example.org"),
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void leavesTheLanguageToTheDeployment(String language) {
        assertThat(reader.read("http", request("j", "k", "e", language))
                        .wishes()
                        .language())
                .isNull();
        assertThat(reader.read("http", request("j", "k", "e", null)).wishes().language())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "NULL, key, mail, jobId",
                "'', key, mail, jobId",
                "../up, key, mail, jobId",
                "a/b, key, mail, jobId",
                "job, NULL, mail, s3Key",
                "job, '  ', mail, s3Key",
                "job, key, NULL, email",
                "job, key, '', email"
            })
    void namesTheFieldThatWillNotDo(
            @Nullable String jobId, @Nullable String key, @Nullable String email, String field) {
        assertThat(refused(request(jobId, key, email, null)).field()).isEqualTo(field);
    }

    @Test
    void refusesWhatIsFarTooLong() {
        assertThat(refused(request("job", "k".repeat(1025), "mail", null)))
                .hasMessage("s3Key is longer than 1024 characters; send a shorter one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:", "file:/", "file://", "file:///"})
    void allowsAFileInAnAllowedFolder(String scheme) {
        String path = allowed.resolve("Lecture%201.pdf").toString().substring(1);
        JobRequest request = reader.read("http", request("job", scheme + path, "mail", null));

        assertThat(request.location())
                .isEqualTo(allowed.resolve("Lecture 1.pdf").toUri().toString());
        assertThat(request.deckName()).isEqualTo("Lecture 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.pdf",
                "/%2e%2e/secret.pdf",
                "/link.pdf",
                "/folder-link/secret.pdf",
                "/missing.pdf",
                "",
                "/",
                "/%00",
                "/a b.pdf",
                "/Lecture%201.pdf?x",
                "/../allowed-too/deck.pdf"
            })
    void allowsNoWayOutOfTheFolder(String way) throws IOException {
        Files.createSymbolicLink(allowed.resolve("link.pdf"), outside);
        Files.createSymbolicLink(allowed.resolve("folder-link"), outside.getParent());
        Files.writeString(
                Files.createDirectory(allowed.resolveSibling("allowed-too")).resolve("deck.pdf"), "x");

        assertThat(refused(request("job", "file:" + allowed + way, "mail", null)))
                .hasMessage("s3Key names no file in an allowed folder; add its folder to"
                        + " deckhand.source.http.allowed-folders or send a key of the store");
    }

    @Test
    void allowsALinkThatStaysInTheFolder() throws IOException {
        Files.createSymbolicLink(allowed.resolve("link.pdf"), allowed.resolve("Lecture 1.pdf"));

        assertThat(reader.read("http", request("job", "file:" + allowed + "/link.pdf", "mail", null))
                        .location())
                .endsWith("/allowed/Lecture%201.pdf");
    }

    @Test
    void looksForKeysInTheBucketOfTheSettings() {
        reader = new ProcessRequestReader(new KeyLocator(TestSources.with("http.keys-in", "s3://lectures")));

        assertThat(reader.read("http", request("job", "week 1/a.pdf", "mail", null))
                        .location())
                .isEqualTo("s3://lectures/week%201/a.pdf");
        assertThat(reader.read("http", request("job", "s3://lectures/a.pdf", "mail", null))
                        .location())
                .isEqualTo("s3://lectures/a.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3://lectures"})
    void letsNobodyNameAnotherBucket(String keysIn) {
        reader = new ProcessRequestReader(new KeyLocator(TestSources.with("http.keys-in", keysIn)));

        assertThat(refused(request("job", "s3://others/a.pdf", "mail", null)).field())
                .isEqualTo("s3Key");
        assertThat(refused(request("job", "gs://lectures/a.pdf", "mail", null)).field())
                .isEqualTo("s3Key");
    }

    @Test
    void takesTheWishesOfTheMessage() {
        ProcessRequest request =
                new ProcessRequest("job", "a.pdf", "mail", null, "short", List.of("anki"), "https://app.example/done");

        assertThat(reader.read("sqs", request).wishes())
                .isEqualTo(new JobWishes(null, "short", List.of("anki"), "https://app.example/done", "mail"));
    }

    private static ProcessRequest request(
            @Nullable String jobId, @Nullable String key, @Nullable String email, @Nullable String language) {
        return new ProcessRequest(jobId, key, email, language, null, null, null);
    }

    private InvalidField refused(ProcessRequest request) {
        return catchThrowableOfType(InvalidField.class, () -> reader.read("http", request));
    }
}
