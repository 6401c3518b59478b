package routes.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/** Keeps files in a folder. A file is there whole and on the disk, or not at all, whenever the machine stops. */
@Component
public class FolderStore {
    /** Files on their way in; in the root, so that a rename puts them into place. */
    static final String ARRIVING = ".arriving";

    private final Path root;

    @Autowired
    public FolderStore(FolderStoreSettings settings) {
        this(settings.root());
    }

    FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Stores the bytes, in place of what had that key. */
    public void put(String key, InputStream body) throws IOException {
        Path file = path(key);
        Path arriving = Files.createDirectories(root.resolve(ARRIVING));
        Path part = Files.createTempFile(arriving, "put-", ".part");
        try {
            writeToDisk(body, part);
            makeRoomFor(file);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            for (Path folder = file.getParent();
                    folder != null && folder.startsWith(root);
                    folder = folder.getParent()) {
                syncFolder(folder);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The stored bytes; the caller closes them. */
    public InputStream get(String key) throws IOException {
        Path file = path(key);
        if (!Files.isRegularFile(file)) {
            throw missing(key, null);
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) { // deleted since
            throw missing(key, e);
        }
    }

    /** True when there was such a file. */
    public boolean delete(String key) throws IOException {
        Path file = path(key);
        return Files.isRegularFile(file) && Files.deleteIfExists(file);
    }

    /** Where the file with that key is or would be, always inside the root, also behind symbolic links. */
    public Path path(String key) throws IOException {
        Path file = resolved(new StoreKey(key));
        Files.createDirectories(root);
        Path existing = file;
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        if (existing == null || !file.startsWith(root) || !leadsInside(existing)) {
            throw StoreKey.refusal("it leads out of the store");
        }
        return file;
    }

    private Path resolved(StoreKey key) {
        try {
            return root.resolve(key.key()).normalize();
        } catch (InvalidPathException e) {
            throw StoreKey.refusal("this machine's file names can't hold it (does LC_ALL name UTF-8?)");
        }
    }

    private boolean leadsInside(Path existing) throws IOException {
        try {
            return existing.toRealPath().startsWith(root.toRealPath());
        } catch (NoSuchFileException danglingLink) {
            return false;
        }
    }

    private static void makeRoomFor(Path file) throws IOException {
        try {
            Files.createDirectories(file.getParent());
        } catch (FileAlreadyExistsException e) {
            throw StoreKey.refusal("a file of the store stands where it needs a folder");
        }
        if (Files.isDirectory(file)) {
            throw StoreKey.refusal("a folder of the store has that name");
        }
    }

    private static void writeToDisk(InputStream body, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            body.transferTo(out);
            channel.force(true);
        }
    }

    /** A rename is on the disk when its folder is; Windows has no such call and needs none. */
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().getSeparator().equals("/")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Refusal missing(String key, @Nullable Throwable cause) {
        return new Refusal(
                "object-not-found", "The store has no file " + key + "; check the key, or send the file again.", cause);
    }
}
