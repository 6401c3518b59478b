package blackbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sixty slides against a model that takes two seconds: how close to the bound that the concurrency sets. */
final class Throughput {
    private static final int SLIDES = 60;
    private static final Duration LATENCY = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final BenchSettings settings;
    private final Table table;

    Throughput(BenchSettings settings) {
        this.settings = settings;
        this.table = new Table(
                "60 slides, a model that takes 2 s, -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "C",
                "deck",
                "wall s",
                "bound s",
                "ratio",
                "CPU s/slide, server",
                "CPU s/slide, with splitter",
                "peak RSS MiB, server",
                "peak RSS MiB, with splitter",
                "worst /health ms (of)",
                "calls",
                "most at once");
    }

    void run(List<Integer> concurrencies) throws IOException {
        for (int concurrency : concurrencies) {
            try (StubProcess stub = StubProcess.start(LATENCY);
                    Site site = new Site(settings, stub, concurrency, BenchSettings.JVM_FLAGS)) {
                measure(site, stub, concurrency, "first");
                if (concurrency > 1) {
                    measure(site, stub, concurrency, "second");
                }
            }
        }
    }

    private void measure(Site site, StubProcess stub, int concurrency, String which) throws IOException {
        Path deck = site.deck("c" + concurrency + which, SLIDES);
        stub.reset();
        try (HealthProbe probe = HealthProbe.start(site.deckhand().launch().port());
                ProcessMeter meter = ProcessMeter.start(site.deckhand().pid())) {
            double own = meter.ownCpuSeconds();
            double all = meter.cpuSeconds();
            double wall = site.secondsUntilDone(deck, site.send(deck), LIMIT);
            double bound = Math.ceil((double) SLIDES / concurrency) * LATENCY.toSeconds();
            table.row(
                    concurrency,
                    which,
                    wall,
                    bound,
                    wall / bound,
                    (meter.ownCpuSeconds() - own) / SLIDES,
                    (meter.cpuSeconds() - all) / SLIDES,
                    meter.ownPeakMegabytes(),
                    meter.peakWithLargestChildMegabytes(),
                    Math.round(probe.worst()) + " (" + probe.asked() + ")",
                    stub.stats().path("requests").asInt(),
                    stub.stats().path("maxInFlight").asInt());
        }
    }
}
