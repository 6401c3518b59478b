package routes.ledger;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/**
 * Who this process is in leases: host, data folder and a slot that it holds a file lock on. The lock dies with the
 * process, so whoever gets a slot knows that leases in its name are left over, and need not wait for them to run out.
 */
@Component
public class Worker {
    private static final int SLOTS = 1000;

    private final String name;
    private final FileChannel slot;

    Worker(@Value("${deckhand.data-dir}") Path dataDir) {
        Path folder = dataDir.resolve("workers");
        try {
            Files.createDirectories(folder);
            int number = 0;
            FileChannel held = hold(folder, number);
            while (held == null && number < SLOTS) {
                held = hold(folder, ++number);
            }
            if (held == null) {
                throw new IOException(SLOTS + " workers run on this folder already");
            }
            slot = held;
            name = "%s-%08x-%d"
                    .formatted(
                            InetAddress.getLocalHost().getHostName(),
                            folder.toRealPath().hashCode(),
                            number);
        } catch (IOException e) {
            throw new Refusal(
                    "data-dir-unusable",
                    "The data folder %s can't be used (%s); set deckhand.data-dir to a folder that can be written"
                            .formatted(dataDir.toAbsolutePath(), e.getMessage()),
                    e);
        }
    }

    public String name() {
        return name;
    }

    @PreDestroy
    void leave() throws IOException {
        slot.close();
    }

    private static @Nullable FileChannel hold(Path folder, int number) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            return null;
        }
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another application context of this very process
        }
    }
}
