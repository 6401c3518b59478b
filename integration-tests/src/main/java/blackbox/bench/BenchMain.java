package blackbox.bench;

import blackbox.product.DeckhandJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Runs the named benchmarks: {@code BenchMain WORK DECK [throughput[=C,C,…]] [fairness] [heap] [start]}, all without a name. */
public final class BenchMain {
    private static final List<Integer> CONCURRENCIES = List.of(1, 4, 16, 32, 60);
    private static final Set<String> NAMES = Set.of("throughput", "fairness", "heap", "start");

    private BenchMain() {}

    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]);
        Path jar = DeckhandJar.extractTo(work.resolve("jar"));
        BenchSettings settings = new BenchSettings(jar, Path.of(args[1]), work);
        List<String> names = Arrays.asList(args).subList(2, args.length);
        System.out.printf(
                "%s, Java %s, %d processors, load %s%n",
                Instant.now(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).strip());
        for (String name : names.isEmpty() ? List.of("start", "throughput", "fairness", "heap") : names) {
            run(settings, name);
        }
        System.exit(0);
    }

    private static void run(BenchSettings settings, String name) throws IOException {
        String scenario = name.replaceFirst("=.*", "");
        switch (scenario) {
            case "throughput" -> new Throughput(settings).run(concurrencies(name));
            case "fairness" -> new Fairness(settings).run();
            case "heap" -> new Heap(settings).run();
            case "start" -> new StartUp(settings).run();
            default -> throw new IllegalArgumentException(name + " is none of " + NAMES);
        }
    }

    private static List<Integer> concurrencies(String name) {
        int at = name.indexOf('=');
        return at < 0
                ? CONCURRENCIES
                : Arrays.stream(name.substring(at + 1).split(",", -1))
                        .map(Integer::valueOf)
                        .toList();
    }
}
