package routes.llm.offline;

import java.util.List;
import routes.llm.SlideQuestion;
import routes.slides.Slide;

/** A slide as it was understood: its title, what it and its notes say, and its words. */
record Reading(String title, List<Statement> statements, List<Statement> notes, Vocabulary vocabulary) {
    /** More text than any slide shows; what comes after is not read, so that no slide takes long. */
    private static final int LONGEST_TEXT = 30_000;

    static Reading of(SlideQuestion question, LanguageGuesser guesser) {
        Slide slide = question.slide();
        String text = start(slide.text());
        String notes = start(slide.notes() == null ? "" : slide.notes());
        LineReader reader = new LineReader(question.deckTitle());
        List<Line> lines = reader.lines(text);
        Language language = guesser.guess(text, notes + "\n" + String.join("\n", question.outline()));
        boolean named = slide.title() != null && !slide.title().isBlank();
        String title = title(slide, lines);
        List<Statement> statements = SentenceCutter.statements(
                BlockBuilder.blocks(withoutTitle(lines, title, named), language), guesser, language);
        List<Statement> spoken =
                SentenceCutter.statements(BlockBuilder.blocks(reader.lines(notes), language), guesser, language);
        return new Reading(title, statements, spoken, new Vocabulary(question, title, statements));
    }

    private static String title(Slide slide, List<Line> lines) {
        String first = lines.stream()
                .filter(line -> line.is(Line.Kind.PROSE) && !line.text().contains("://"))
                .map(Line::text)
                .findFirst()
                .orElse("");
        return slide.titleOr(first).replaceAll("\\s+", " ").strip();
    }

    /** The title stands first in the text, on one line or more. */
    private static List<Line> withoutTitle(List<Line> lines, String title, boolean named) {
        String rest = Quotes.folded(title);
        int at = 0;
        while (at < lines.size()
                && !rest.isEmpty()
                && rest.startsWith(Quotes.folded(lines.get(at).text()))) {
            rest = rest.substring(Quotes.folded(lines.get(at).text()).length()).strip();
            at++;
        }
        boolean heading =
                named || at > 1 || (at == 1 && !SentenceCutter.ends(lines.get(0).text()));
        return rest.isEmpty() && heading ? lines.subList(at, lines.size()) : lines;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }
}
