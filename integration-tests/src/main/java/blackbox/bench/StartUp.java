package blackbox.bench;

import blackbox.product.ClassData;
import blackbox.product.DeckhandProcess;
import blackbox.product.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** From the start of the process to the first healthy answer: the extracted jar, plain and with AppCDS. */
final class StartUp {
    private static final int RUNS = 5;

    private final BenchSettings settings;
    private final Table table;

    StartUp(BenchSettings settings) {
        this.settings = settings;
        this.table = new Table(
                "Start to ready, extracted jar, -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "how",
                "median s",
                "runs");
    }

    void run() throws IOException {
        seconds(List.of());
        measure("plain", List.of());
        Path archive = ClassData.beside(settings.jar(), BenchSettings.JVM_FLAGS);
        measure("with AppCDS", ClassData.used(archive));
    }

    private void measure(String how, List<String> flags) throws IOException {
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(seconds(flags));
        }
        String all = runs.stream()
                .map(run -> String.format(Locale.ROOT, "%.2f", run))
                .collect(Collectors.joining(" "));
        table.row(how, runs.stream().sorted().toList().get(RUNS / 2), all);
    }

    private double seconds(List<String> flags) throws IOException {
        Launch launch =
                Launch.in(Files.createTempDirectory(settings.work(), "start")).jvm(BenchSettings.JVM_FLAGS);
        try (DeckhandProcess deckhand =
                DeckhandProcess.start(launch, flags, settings.jar()).awaitReady()) {
            return deckhand.readyAfter().toMillis() / 1000.0;
        }
    }
}
