package routes.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import routes.llm.Answer;
import routes.llm.Flashcard;
import routes.slides.SlideState;

/** Writes a pack's flashcards as an Anki package, which any Anki imports; importing a later run of the deck updates it. */
@Component
public class AnkiWriter {

    /**
     * Writes {@code file} anew, with a temporary file beside it. A pack without cards becomes a package without notes, which
     * Anki imports as nothing.
     */
    public void write(StudyPack pack, Path file) throws IOException {
        Path collection = Files.createTempFile(file.toAbsolutePath().getParent(), "deckhand-", ".anki2");
        try (OutputStream out = Files.newOutputStream(file);
                AnkiPackage zip = new AnkiPackage(out, pack.head().made())) {
            writeCards(pack, collection, zip);
            zip.finish(collection);
        } catch (SQLException e) {
            throw new IOException(
                    "the Anki deck's temporary file could not be written: is " + collection.getParent()
                            + " full? Free some space or set java.io.tmpdir to another folder",
                    e);
        } finally {
            Files.deleteIfExists(collection);
        }
    }

    private static void writeCards(StudyPack pack, Path file, AnkiPackage zip) throws IOException, SQLException {
        AnkiNotes notes = new AnkiNotes(pack.head());
        try (AnkiCollection collection = AnkiCollection.create(file, pack.head())) {
            for (PackSlide slide : pack.slides()) {
                if (!cards(slide).isEmpty()) {
                    writeSlide(slide, AnkiPicture.of(pack, slide), notes, collection, zip);
                }
            }
        }
    }

    private static void writeSlide(
            PackSlide slide, AnkiPicture picture, AnkiNotes notes, AnkiCollection collection, AnkiPackage zip)
            throws IOException, SQLException {
        for (Flashcard card : cards(slide)) {
            AnkiNote note = notes.of(slide, card, picture).orElse(null);
            if (note != null) {
                collection.add(note);
                zip.add(picture);
            }
        }
    }

    private static List<Flashcard> cards(PackSlide slide) {
        Answer answer = slide.answer();
        return answer == null || slide.state() != SlideState.DONE ? List.of() : answer.flashcards();
    }
}
