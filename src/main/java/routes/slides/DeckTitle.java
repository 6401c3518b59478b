package routes.slides;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Finds a deck's title: what the document says of itself, if a person may have written that, else its first slide's. */
final class DeckTitle {
    private static final int LONGEST = 200;
    private static final Pattern PROGRAM =
            Pattern.compile("(microsoft (power\\s?point|word)|powerpoint presentation|power\\s?point[- ]präsentation"
                    + "|presentación de powerpoint|présentation powerpoint|apresentação do powerpoint).*");
    private static final Pattern EMPTY_WORD =
            Pattern.compile("(untitled|unbenannt|sin título|sans titre|sem título|slide|presentation|title)[ -]?\\d*");
    private static final Pattern FILE_NAME = Pattern.compile("\\S+|.*\\.(pptx?|pdf|key|odp|docx?|tex|dvi|html?|indd)");
    private static final Pattern ONE_NAME = Pattern.compile("[^_\\d./\\\\-]+");

    private DeckTitle() {}

    static @Nullable String of(PDDocument document, List<Slide> slides) {
        String own = Tidy.atMost(LONGEST, Tidy.line(raw(document)));
        String first = slides.get(0).title();
        if (!isSensible(own)) {
            return first;
        }
        return first != null && lower(first).startsWith(lower(own)) ? first : own;
    }

    private static String raw(PDDocument document) {
        try {
            String title = document.getDocumentInformation().getTitle();
            return title == null ? "" : title;
        } catch (RuntimeException broken) {
            return "";
        }
    }

    /** A single word is a title only without the digits, dots, dashes and underscores of a file's name. */
    static boolean isSensible(String title) {
        String lower = lower(title);
        boolean named =
                !FILE_NAME.matcher(lower).matches() || ONE_NAME.matcher(lower).matches();
        return title.codePoints().anyMatch(Character::isLetter)
                && named
                && !PROGRAM.matcher(lower).matches()
                && !EMPTY_WORD.matcher(lower).matches();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
