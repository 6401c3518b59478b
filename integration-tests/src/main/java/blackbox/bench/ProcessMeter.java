package blackbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What a process and its children used, from /proc. Children come and go, so they are looked at twice a second; the CPU
 * time of a child that has ended is in its parent's account.
 */
final class ProcessMeter implements AutoCloseable {
    private static final double TICKS_PER_SECOND = 100;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ProcessHandle process;
    private final Map<Long, Long> peaks = new HashMap<>();

    private ProcessMeter(long pid) {
        process = ProcessHandle.of(pid).orElseThrow();
    }

    static ProcessMeter start(long pid) {
        ProcessMeter meter = new ProcessMeter(pid);
        var unused = meter.clock.scheduleAtFixedRate(meter::look, 0, 500, TimeUnit.MILLISECONDS);
        return meter;
    }

    /** CPU seconds of the process alone: user and system. */
    double ownCpuSeconds() throws IOException {
        return cpu(process.pid(), 13, 14);
    }

    /** CPU seconds of the process with its children, those that have ended included. */
    double cpuSeconds() throws IOException {
        double sum = cpu(process.pid(), 13, 14, 15, 16);
        for (ProcessHandle child : process.descendants().toList()) {
            sum += cpu(child.pid(), 13, 14, 15, 16);
        }
        return sum;
    }

    /** Peak resident memory of the process alone, in MiB (VmHWM). */
    synchronized long ownPeakMegabytes() {
        look();
        return peaks.getOrDefault(process.pid(), 0L) / 1024;
    }

    /** The peaks of the process and of the largest child added up, in MiB: no moment needed more unless two children were large. */
    synchronized long peakWithLargestChildMegabytes() {
        look();
        long child = peaks.entrySet().stream()
                .filter(peak -> peak.getKey() != process.pid())
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        return (peaks.getOrDefault(process.pid(), 0L) + child) / 1024;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private synchronized void look() {
        remember(process.pid());
        process.descendants().forEach(child -> remember(child.pid()));
    }

    private void remember(long pid) {
        try {
            Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .forEach(kilobytes -> peaks.merge(pid, kilobytes, Math::max));
        } catch (IOException e) {
            // Ended between the listing and the look: its last known peak stays.
            return;
        }
    }

    /** The sum of these fields of /proc/pid/stat, counted from 0 with the command's name as one field. */
    private static double cpu(long pid, int... fields) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = 0;
        for (int field : fields) {
            ticks += Long.parseLong(afterName[field - 2]);
        }
        return ticks / TICKS_PER_SECOND;
    }
}
