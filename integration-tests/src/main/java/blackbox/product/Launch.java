package blackbox.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server is started: its own folder, its settings, its two ports. The same launch started again is the same
 * installation after a restart.
 */
public final class Launch {
    /** What a test run starts with: quick to start, small. */
    private static final List<String> TEST_FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");

    private final Path folder;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private List<String> jvmFlags = TEST_FLAGS;

    private Launch(Path folder) {
        this.folder = folder;
    }

    private Launch ownSettings() {
        with("server.port", Integer.toString(port));
        with("management.server.port", Integer.toString(managementPort));
        with("deckhand.data-dir", dataDir().toString());
        with("deckhand.source.folder.inbox", inbox().toString());
        with("deckhand.source.http.allowed-folders", decks().toString());
        return with("deckhand.callback.allow-private-addresses", "true");
    }

    /** A server whose data, inbox and log are under the folder, which is made when it is absent. */
    public static Launch in(Path folder) throws IOException {
        Launch launch = new Launch(folder.toAbsolutePath()).ownSettings();
        Files.createDirectories(launch.decks());
        return launch;
    }

    /** A server that is told nothing but what its environment says, as an existing deployment tells it. */
    public static Launch byEnvironment(Path folder) throws IOException {
        Launch launch = new Launch(folder.toAbsolutePath());
        Files.createDirectories(launch.folder);
        return launch.env("PORT", Integer.toString(launch.port))
                .env("MANAGEMENT_SERVER_PORT", Integer.toString(launch.managementPort));
    }

    public Launch with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public Launch env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Launch jvm(List<String> flags) {
        jvmFlags = List.copyOf(flags);
        return this;
    }

    /** Asks a model on this address, so many slides at once. */
    public Launch model(String baseUrl, int concurrency) {
        return with("deckhand.llm.provider", "openai")
                .with("deckhand.llm.base-url", baseUrl)
                .with("deckhand.llm.concurrency", Integer.toString(concurrency))
                .env("OPENAI_API_KEY", "sk-stub");
    }

    /** Reports to a receiver with the names of the environment that an existing deployment has. */
    public Launch callback(String url, String secret) {
        return env("WORKER_CALLBACK_URL", url).env("WORKER_CALLBACK_SECRET", secret);
    }

    public Path folder() {
        return folder;
    }

    public Path dataDir() {
        return folder.resolve("data");
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** A folder that {@code file:} keys may point into. */
    public Path decks() {
        return folder.resolve("decks");
    }

    public Path log() {
        return folder.resolve("deckhand.log");
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** The command line for this jar. */
    List<String> command(List<String> moreFlags, Path jar) {
        List<String> command = new ArrayList<>(List.of(DeckhandJar.java()));
        command.addAll(jvmFlags);
        command.addAll(moreFlags);
        command.addAll(List.of("-jar", jar.toString()));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        return command;
    }

    /** Starts the extracted jar with its class data and waits until it is ready: the quickest way. */
    public DeckhandProcess start() throws IOException {
        Path jar = DeckhandJar.extracted();
        Path archive = ClassData.beside(jar, jvmFlags);
        return DeckhandProcess.start(this, ClassData.used(archive), jar).awaitReady();
    }

    /** Starts this jar as it is and waits until it is ready. */
    public DeckhandProcess start(Path jar) throws IOException {
        return DeckhandProcess.start(this, List.of(), jar).awaitReady();
    }
}
