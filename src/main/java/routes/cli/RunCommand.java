package routes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes study packs of files without being a service: no HTTP, no inbox, no callback, and only its own jobs. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Makes a study pack of each file, and ends when the last one is made.",
        footer = {
            "",
            "Ctrl-C stops it. Answers that were received are kept: the same command again does not pay for them twice.",
            "Exit code: 0 all packs are made, 1 one failed, 2 mistyped."
        })
class RunCommand implements Callable<Integer> {
    /** In this process, since no other takes part; polled often, because a consumer ends only when its poll does. */
    private static final String QUEUE = "?size=100000&discardWhenFull=true&pollTimeout=100";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lectures to make study packs of.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Put each pack into DIR/<name of its deck> as well.")
    private @Nullable Path out;

    @Option(names = "--language", paramLabel = "L", description = "The language of the packs, for example French.")
    private @Nullable String language;

    @Option(
            names = "--provider",
            paramLabel = "P",
            description = "Who describes the slides, for example offline, openai or openai,anthropic.")
    private @Nullable String provider;

    @Option(names = "--verbose", description = "Show the log.")
    private boolean verbose;

    private final Console console;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Path> readable = readable();
        boolean someMissing = readable.size() < files.size();
        if (readable.isEmpty() || !canCopy()) {
            return CommandLineInterface.FAILED;
        }
        PrintStream results = System.out;
        System.setOut(System.err); // the log and what libraries print are no results
        try (ConfigurableApplicationContext application = Application.working()
                .start(console.arguments().forcing(forced()).with(defaults()))) {
            int code = new DeckRuns(console, application, language, out).run(readable);
            return someMissing ? CommandLineInterface.FAILED : code;
        } finally {
            System.setOut(results);
        }
    }

    private List<Path> readable() {
        List<Path> readable = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                console.failed(file + (Files.exists(file) ? " is no file" : " does not exist") + "; check its path");
            } else if (!Files.isReadable(file)) {
                console.failed(file + " can't be read; change who may read it");
            } else {
                readable.add(file);
            }
        }
        return readable;
    }

    /** Asked before a model is paid, not after. */
    private boolean canCopy() {
        try {
            if (out == null || Files.isWritable(Files.createDirectories(out))) {
                return true;
            }
            console.failed(out + " can't be written to; choose another --out");
        } catch (IOException e) {
            console.failed(out + " can't be made a folder (" + e.getMessage() + "); choose another --out");
        }
        return false;
    }

    /** What makes it a run and no service, whatever was typed. */
    private Map<String, String> forced() {
        Map<String, String> forced = new LinkedHashMap<>();
        forced.put("deckhand.ledger.pool", "run-" + UUID.randomUUID().toString().substring(0, 8));
        forced.put("deckhand.source.http.enabled", "false");
        forced.put("deckhand.source.folder.enabled", "false");
        forced.put("deckhand.source.sqs.queue", "");
        forced.put("deckhand.source.events.buckets", "");
        forced.put("deckhand.source.s3.bucket", "");
        forced.put("deckhand.source.pubsub.subscription", "");
        forced.put("deckhand.callback.url", "");
        for (String stage : List.of("jobs", "slides", "packs", "deliveries")) {
            forced.put("deckhand.queue." + stage, "seda:" + stage + QUEUE);
        }
        if (provider != null) {
            forced.put("deckhand.llm.provider", provider);
        }
        return forced;
    }

    private Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("camel.main.shutdown-timeout", "10");
        if (!verbose) {
            defaults.put("logging.threshold.console", "WARN");
            defaults.put("logging.pattern.console", "%m%n");
        }
        return defaults;
    }
}
