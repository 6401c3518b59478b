package routes.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import routes.failure.Refusal;

/** The secret behind download links, kept in a file of its owner's so that links outlive a restart. */
final class LinkSecret {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + 2 * LinkSigner.SECRET_BYTES + "}");

    private LinkSecret() {}

    /** Made at the first call; of two processes that start at once the first one's counts. */
    static byte[] keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file.toAbsolutePath());
        }
        String secret = Files.readString(file).strip();
        if (!HEX.matcher(secret).matches()) {
            throw new Refusal(
                    "link-secret-unreadable",
                    file + " does not hold a link secret; delete it and a new one is made (older links end with it).");
        }
        return HexFormat.of().parseHex(secret);
    }

    /** A temporary file is readable by its owner alone, where the system knows owners, and stays so when renamed. */
    private static void make(Path file) throws IOException {
        byte[] secret = new byte[LinkSigner.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Path folder = Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(folder, "link-secret-", ".part");
        try {
            Files.writeString(part, HexFormat.of().formatHex(secret));
            Files.move(part, file); // whole at once, and not in place of another process's
        } catch (FileAlreadyExistsException e) { // another process was first
            return;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
