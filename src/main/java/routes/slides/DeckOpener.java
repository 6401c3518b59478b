package routes.slides;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import routes.failure.Refusal;

/** Opens a PDF, or says why it can't be opened: nothing that a file claims of itself is believed before it is checked. */
final class DeckOpener {
    private static final int HEADER_WITHIN = 1024;
    private static final int TRAILER_WITHIN = 2048;

    private final SplitSettings settings;

    DeckOpener(SplitSettings settings) {
        this.settings = settings;
    }

    /** A document whose page tree is flat and honest; {@code name} is what messages call it. The caller closes it. */
    PDDocument open(Path file, String name) {
        String called = called(name);
        checkFile(file, called);
        PDDocument document = load(file, called);
        try {
            PageTree.flatten(document, called, settings.maxPages());
            document.setResourceCache(new RecentResources());
            return document;
        } catch (RuntimeException | Error failure) {
            IOUtils.closeQuietly(document);
            throw failure instanceof Refusal refusal ? refusal : damaged(called, failure);
        }
    }

    /** A name comes from outside and must not break a log line. */
    static String called(String name) {
        return "The deck \"" + Tidy.atMost(200, Tidy.line(name)) + "\"";
    }

    private void checkFile(Path file, String called) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw unreadable(called, null);
        }
        try {
            checkSize(Files.size(file), called);
            checkEnds(file, called);
        } catch (IOException unreadable) {
            throw unreadable(called, unreadable);
        }
    }

    private void checkSize(long bytes, String called) {
        if (bytes == 0) {
            throw new Refusal(
                    "deck-empty-file", called + " is an empty file; send it again when it is completely written.");
        }
        if (bytes > settings.maxBytes().toBytes()) {
            throw new Refusal(
                    "deck-too-large",
                    called + " has " + bytes + " bytes, more than the limit of "
                            + settings.maxBytes().toBytes()
                            + "; send a smaller file or raise deckhand.split.max-bytes.");
        }
    }

    private static void checkEnds(Path file, String called) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (!part(bytes, 0, HEADER_WITHIN).contains("%PDF-")) {
                throw new Refusal("deck-not-pdf", called + " is not a PDF; export the slides as a PDF and send that.");
            }
            // Of a file that was cut off, PDFBox repairs the page tree and leaves out the lost pages without a word.
            if (!part(bytes, bytes.length() - TRAILER_WITHIN, TRAILER_WITHIN).contains("startxref")) {
                throw damaged(called, null);
            }
        }
    }

    private static String part(RandomAccessFile file, long from, int most) throws IOException {
        long start = Math.max(0, from);
        byte[] bytes = new byte[(int) Math.min(most, file.length() - start)];
        file.seek(start);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static PDDocument load(Path file, String called) {
        try {
            // Streams that a document makes while it is drawn go to temporary files, so that memory stays flat.
            return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw encrypted(called, locked);
        } catch (IOException | RuntimeException | Error failure) {
            // A certificate's key can't be had without one, whatever library is missing to find that out.
            throw mentionsBouncyCastle(failure) ? encrypted(called, failure) : damaged(called, failure);
        }
    }

    private static boolean mentionsBouncyCastle(Throwable failure) {
        return failure instanceof LinkageError
                && String.valueOf(failure.getMessage()).contains("bouncycastle");
    }

    private static Refusal unreadable(String called, @Nullable Throwable cause) {
        return new Refusal(
                "deck-unreadable",
                called + " is missing or can't be read; check that the file is there and may be read by Deckhand.",
                cause);
    }

    private static Refusal encrypted(String called, Throwable cause) {
        return new Refusal("deck-encrypted", called + " needs a password; send it without one.", cause);
    }

    static Refusal damaged(String called, @Nullable Throwable cause) {
        return new Refusal(
                "deck-damaged", called + " is damaged or was cut off; export it again and send the new file.", cause);
    }
}
