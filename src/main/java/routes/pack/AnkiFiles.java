package routes.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files under {@code /anki}: the cards' templates and style, the table layout, the default options. */
final class AnkiFiles {
    private AnkiFiles() {}

    static String read(String name) {
        try (InputStream in = AnkiFiles.class.getResourceAsStream("/anki/" + name)) {
            if (in == null) {
                throw new IllegalStateException("/anki/" + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
