package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application, started as the command starts it. */
class DoctorTest {
    private static final String MINE = """
            - route:
                id: mine
                description: A way of my own
                from:
                  uri: direct:mine
                  steps:
                    - log:
                        message: here
            """;

    private final Path folder;

    DoctorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tellsEverythingWhenAllIsWell() throws IOException {
        Path mine = write("routes/90-mine.camel.yaml", MINE);

        Typed doctor = doctor("--deckhand.callback.secret=hush-hush", "--deckhand.language=French");

        assertThat(doctor.out())
                .contains("deckhand.language = French   [command line]")
                .contains("deckhand.callback.secret = ******   [command line]")
                .contains("deckhand.store.kind = folder   [default]")
                .containsPattern("provider +offline")
                .containsPattern("synchronous +FULL")
                .containsPattern("journal mode +wal")
                .containsPattern("quick check +ok")
                .containsPattern("jobs +none")
                .containsPattern("writable +yes")
                .containsPattern("accept-job +.+ \\[built-in 20-accept-job\\.camel\\.yaml]")
                .containsPattern("mine +A way of my own \\[yours: " + mine + "]\n")
                .endsWith("All is well.\n")
                .doesNotContain("hush-hush");
        assertThat(doctor.code()).isZero();
        assertThat(folder.resolve("data/store/work")).isEmptyDirectory();
    }

    @Test
    void startsNoRoute() throws IOException {
        write("routes/90-mine.camel.yaml", """
                - route:
                    id: mine
                    from:
                      uri: timer:at-once
                      parameters:
                        delay: 0
                      steps:
                        - setBody:
                            constant: it ran
                        - to:
                            uri: file:%s
                """.formatted(folder.resolve("ran")));

        assertThat(doctor().code()).isZero();
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void namesTheChainAndWhatEachOfItsProvidersLacks() {
        Typed doctor = doctor(
                "--deckhand.llm.provider=ollama,anthropic,bedrock",
                "--deckhand.llm.anthropic.api-key=",
                "--deckhand.llm.bedrock.region=",
                "--deckhand.llm.model=llava");

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out())
                .containsPattern("provider +ollama, then anthropic, then bedrock")
                .containsPattern("ollama model +llava")
                .containsPattern("anthropic model +its usual one")
                .containsPattern("anthropic key +none")
                .containsOnlyOnce("The provider anthropic needs a key; set ANTHROPIC_API_KEY")
                .containsOnlyOnce("The provider bedrock needs a region; set AWS_REGION");
    }

    @Test
    void namesTheReasonWhenTheLedgerIsDamaged() throws IOException {
        write("data/ledger.db", "this is no database whatever it is called".repeat(100));

        Typed doctor = doctor();

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out())
                .contains(
                        "What is wrong\n  The ledger jdbc:sqlite:" + folder + "/data/ledger.db is damaged or no ledger")
                .contains("accept-job")
                .doesNotContain("All is well", "\tat ");
    }

    @Test
    void namesTheReasonsWhenPortAndRouteAreBroken() throws IOException {
        Path mine = write("routes/90-mine.camel.yaml", MINE.replace("uri: direct", "uri: dirrect"));

        Typed doctor = doctor("--server.port=70000");

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("server.port is \"70000\", which is no port")
                .contains("The route mine can't be made: " + mine + ", line 5: ");
    }

    @Test
    void namesTheReasonWhenTheDataFolderIsNone() throws IOException {
        write("data", "a file");

        Typed doctor = doctor();

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("What is wrong")
                .contains(folder + "/data")
                .contains("set deckhand.data-dir to");
    }

    /** What the doctor shows, and what the application says that it starts, down to an endpoint it can't make. */
    @Test
    void neverShowsASecretHoweverItIsSet() throws IOException {
        write("secrets/WORKER_CALLBACK_SECRET", "canary");

        Typed doctor = doctor(
                "--deckhand.secrets-dir=" + folder.resolve("secrets"),
                "--deckhand.llm.api-key=canary",
                "--deckhand.llm.base-url=https://me:canary@127.0.0.1:1/v1?api_key=canary",
                "--deckhand.ledger.password=canary",
                "--deckhand.ledger.url=jdbc:sqlite:" + folder.resolve("own.db") + "?password=canary",
                "--deckhand.public-url=https://me:canary@deckhand.example.org",
                "--deckhand.callback.url=https://me:can/canary@hooks.example.org/in?token=canary",
                "--deckhand.store.folder.link-secret=" + folder.resolve("data/canary"),
                "--deckhand.queue.jobs=aws2-sqs:jobs?secretKey=RAW(canary)&accessKey=canary",
                "--deckhand.queue.packs=spring-rabbitmq:packs?password=canary",
                "--deckhand.queue.deliveries=jms:deliveries?password=canary&username=me");

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out() + doctor.err())
                .contains("deckhand.callback.secret = ******   [secret file " + folder.resolve("secrets"))
                .contains("jms:deliveries?password=******&username=me")
                .contains("What is wrong\n  The route ")
                .doesNotContain("canary");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toRealPath();
    }

    private Typed doctor(String... more) {
        Stream<String> own = Stream.of(
                "doctor",
                "--deckhand.data-dir=" + folder.resolve("data"),
                "--deckhand.routes.dir=" + folder.resolve("routes"),
                "--management.server.port=-1");
        Stream<String> port = Stream.of(more).anyMatch(typed -> typed.startsWith("--server.port"))
                ? Stream.of()
                : Stream.of("--server.port=0");
        return Typed.run(
                Stream.of(own, port, Stream.of(more)).flatMap(all -> all).toArray(String[]::new));
    }
}
