package routes.slides;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/** Reads a deck's text, before its first picture is drawn: the titles of all slides are context for each of them. */
@Component
public class DeckReader {
    private final SplitSettings settings;
    private final DeckOpener opener;

    public DeckReader(SplitSettings settings) {
        this.settings = settings;
        this.opener = new DeckOpener(settings);
    }

    /**
     * @param name the file's name without folder and ending, also for messages
     * @throws Refusal when there is no deck to be had from the file: {@code deck-unreadable}, {@code deck-empty-file},
     *     {@code deck-too-large}, {@code deck-not-pdf}, {@code deck-encrypted}, {@code deck-damaged}, {@code deck-no-pages},
     *     {@code deck-too-many-pages}
     */
    public Deck read(Path file, String name) {
        try (PDDocument document = opener.open(file, name)) {
            List<Slide> slides = slides(pages(document));
            return new Deck(name, DeckTitle.of(document, slides), slides);
        } catch (IOException | Error failure) {
            throw DeckOpener.damaged(DeckOpener.called(name), failure);
        }
    }

    private List<Page> pages(PDDocument document) {
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            pages.add(page(document, number));
        }
        return pages;
    }

    /** A page that can't be read is a slide without text, not a lost deck; its picture may still tell what it says. */
    private Page page(PDDocument document, int number) {
        try {
            return PageReader.read(document, number, settings);
        } catch (IOException | RuntimeException | Error failure) {
            return Page.unreadable(number);
        }
    }

    private List<Slide> slides(List<Page> pages) {
        Furniture furniture = new Furniture(pages);
        return pages.stream().map(furniture::clear).map(this::slide).toList();
    }

    private Slide slide(Page page) {
        List<Line> title = TitleFinder.titleLines(page);
        List<Line> titleFirst = new ArrayList<>(title);
        page.lines().stream().filter(line -> !title.contains(line)).forEach(titleFirst::add);
        String text = Tidy.atMost(settings.maxText(), Paragraphs.join(titleFirst));
        return new Slide(page.number(), TitleFinder.title(title), text, page.notes());
    }
}
