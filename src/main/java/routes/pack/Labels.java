package routes.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The words Deckhand itself adds to a pack, in the pack's language; English where they are not translated. */
final class Labels {
    private final Properties words;
    private final Locale locale;

    private Labels(Properties words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static Labels in(PackLanguage language) {
        String file = "/labels/labels_" + language.code() + ".properties";
        boolean translated = !language.code().isEmpty() && Labels.class.getResource(file) != null;
        return translated
                ? new Labels(read(file), language.locale())
                : new Labels(read("/labels/labels_en.properties"), Locale.ENGLISH);
    }

    /** The label's words, with what it names filled in. */
    String get(String key, Object... named) {
        String label = words.getProperty(key);
        if (label == null) {
            throw new IllegalArgumentException("there is no label " + key);
        }
        return named.length == 0 ? label : String.format(locale, label, named);
    }

    /** For dates, which stand among the labels and so speak their language. */
    Locale locale() {
        return locale;
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
