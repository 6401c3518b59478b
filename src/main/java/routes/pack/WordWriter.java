package routes.pack;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes a pack as {@code lecture.docx}. POI makes the package; its text and pictures are streamed into it slide by
 * slide, because POI's own tree of a document's text and its copies of the pictures grow with the deck.
 */
@Component
public class WordWriter {
    /** Replaces {@code file}; what stands in it after an exception is incomplete. */
    public void write(StudyPack pack, Path file) throws IOException {
        PackLanguage language = PackLanguage.of(pack.head().language());
        Labels labels = Labels.in(language);
        PackTally tally = PackTally.of(pack);
        try (WordSkeleton skeleton = new WordSkeleton(pack.head(), tally, language, labels);
                ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(skeleton.bytes()));
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            WordText text = new WordText(pack, tally, language, labels, skeleton.headerId(), skeleton.footerId());
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                // the time of the pack instead of now, so that the same pack gives the same bytes
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(LocalDateTime.ofInstant(pack.head().made(), ZoneOffset.UTC));
                writePart(pack, copy, parts, text, zip);
            }
        }
    }

    private static void writePart(StudyPack pack, ZipEntry part, InputStream made, WordText text, ZipOutputStream zip)
            throws IOException {
        Integer slide = WordSkeleton.slideOfPicture(part.getName());
        zip.setLevel(slide == null ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        zip.putNextEntry(part);
        if (slide != null) {
            try (InputStream picture = pack.picture(slide)) {
                picture.transferTo(zip);
            }
        } else if (part.getName().equals(WordSkeleton.TEXT)) {
            text.write(zip);
        } else {
            made.transferTo(zip);
        }
        zip.closeEntry();
    }
}
