package routes.pack;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import routes.llm.Flashcard;

/** A slide's flashcards as a table: what is asked, and the answer beside it to be covered with a hand. */
final class WordCards {
    private static final String BLANK = "______";
    private static final String[] WIDTHS = {"5400", "4238"};

    private final WordXml xml;
    private final WordParagraphs paragraphs;
    private final PackLanguage language;
    private final Labels labels;

    WordCards(WordXml xml, WordParagraphs paragraphs, PackLanguage language, Labels labels) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.language = language;
        this.labels = labels;
    }

    void write(List<Flashcard> cards) throws IOException {
        xml.element("w:tbl", () -> {
            xml.element("w:tblPr", this::writeTableProperties);
            xml.element("w:tblGrid", () -> {
                xml.empty("w:gridCol", "w:w", WIDTHS[0]);
                xml.empty("w:gridCol", "w:w", WIDTHS[1]);
            });
            writeRow(true, this::writeQuestionLabel, this::writeAnswerLabel);
            for (Flashcard card : cards) {
                writeRow(false, () -> writeQuestion(card), () -> writeAnswer(card));
            }
        });
        // Word wants a paragraph before the document's end, LibreOffice to keep the next heading with its picture
        paragraphs.set("TableEnd", "");
    }

    /** The sentence with its words blanked: as whole words where it has such, for "in" is part of "linear". */
    static String blanked(Flashcard.Cloze cloze) {
        List<String> longestFirst = cloze.blanks().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String sentence = cloze.sentence();
        for (String blank : longestFirst) {
            Matcher words = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(blank) + "(?![\\p{L}\\p{N}])")
                    .matcher(sentence);
            sentence = words.find() ? words.replaceAll(BLANK) : sentence.replace(blank, BLANK);
        }
        return sentence;
    }

    private void writeTableProperties() {
        xml.empty("w:tblStyle", "w:val", "Cards");
        if (language.rightToLeft()) {
            xml.empty("w:bidiVisual");
        }
        xml.empty("w:tblW", "w:w", "9638", "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1");
    }

    private void writeRow(boolean header, WordXml.Content question, WordXml.Content answer) throws IOException {
        xml.element("w:tr", () -> {
            xml.element("w:trPr", () -> {
                xml.empty("w:cantSplit");
                if (header) {
                    xml.empty("w:tblHeader");
                }
            });
            writeCell(WIDTHS[0], question);
            writeCell(WIDTHS[1], answer);
        });
    }

    private void writeCell(String width, WordXml.Content content) throws IOException {
        xml.element("w:tc", () -> {
            xml.element("w:tcPr", () -> xml.empty("w:tcW", "w:w", width, "w:type", "dxa"));
            content.write();
        });
    }

    private void writeQuestionLabel() throws IOException {
        paragraphs.set("CardLabel", labels.get("question"));
    }

    private void writeAnswerLabel() throws IOException {
        paragraphs.set("CardLabel", labels.get("answer"));
    }

    private void writeQuestion(Flashcard card) throws IOException {
        if (card instanceof Flashcard.Question question) {
            paragraphs.said("Card", question.question());
        } else if (card instanceof Flashcard.Cloze cloze) {
            paragraphs.said("Card", blanked(cloze));
        }
    }

    private void writeAnswer(Flashcard card) throws IOException {
        if (card instanceof Flashcard.Question question) {
            paragraphs.said("Card", question.answer());
            String quote = question.quote();
            if (quote != null && !quote.isBlank()) {
                paragraphs.said("Quote", "“" + quote.strip() + "”");
            }
        } else if (card instanceof Flashcard.Cloze cloze) {
            paragraphs.said("Card", String.join(", ", cloze.blanks()));
        }
    }
}
