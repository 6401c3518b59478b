package routes.pack;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** The top of the first page: what this is, of what, by whom, and what a reader must know of it. */
final class WordOpening {
    private final StudyPack pack;
    private final PackTally tally;
    private final WordParagraphs paragraphs;
    private final Labels labels;

    WordOpening(StudyPack pack, PackTally tally, WordParagraphs paragraphs, Labels labels) {
        this.pack = pack;
        this.tally = tally;
        this.paragraphs = paragraphs;
        this.labels = labels;
    }

    void write() throws IOException {
        PackHead head = pack.head();
        paragraphs.set("Title", CleanText.oneLine(head.title(), 250));
        paragraphs.set("Subtitle", subtitle(head));
        for (String notice : PackNotices.ofMaking(head, tally, labels)) {
            paragraphs.said("Notice", notice);
        }
        for (String notice : PackNotices.ofGaps(tally, labels)) {
            paragraphs.said("Notice", notice);
        }
    }

    private String subtitle(PackHead head) {
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(labels.locale());
        String day = LocalDate.ofInstant(head.made(), ZoneOffset.UTC).format(date);
        String line = labels.get("studyPack") + " · " + labels.get("slides", head.totalSlides()) + " · " + day;
        return head.model() == null || head.offline() ? line : line + " · " + labels.get("madeWith", head.model());
    }
}
