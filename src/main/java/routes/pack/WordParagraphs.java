package routes.pack;

import java.io.IOException;
import java.util.List;

/** Writes paragraphs in a style, each in the direction its words run. */
final class WordParagraphs {
    private final WordXml xml;
    private final PackLanguage language;

    WordParagraphs(WordXml xml, PackLanguage language) {
        this.xml = xml;
        this.language = language;
    }

    /** Words of the deck or of an answer: they may run against the pack's direction, as a quoted slide does. */
    void said(String style, String text) throws IOException {
        said(style, List.of(text));
    }

    /** The same for paragraphs that belong together: in a right-to-left pack a lone formula follows its neighbours. */
    void said(String style, List<String> texts) throws IOException {
        boolean packRtl = language.rightToLeft();
        String together = String.join(" ", texts);
        for (String text : texts) {
            boolean rtl = TextDirection.rightToLeft(packRtl ? together : text, packRtl);
            paragraph(style, rtl, () -> runs(text, rtl, false));
        }
    }

    /** The same, beginning with a few words in bold. */
    void said(String style, String bold, String text) throws IOException {
        boolean rtl = TextDirection.rightToLeft(bold + text, language.rightToLeft());
        paragraph(style, rtl, () -> {
            runs(bold, rtl, true);
            runs(text, rtl, false);
        });
    }

    /** Headings and labels: they always run in the pack's direction, so that they stand on one side of the page. */
    void set(String style, String text) throws IOException {
        set(style, () -> runs(text, language.rightToLeft(), false));
    }

    void set(String style, WordXml.Content content) throws IOException {
        paragraph(style, language.rightToLeft(), content);
    }

    void setOnNewPage(String style, WordXml.Content content) throws IOException {
        paragraph(style, language.rightToLeft(), content, "w:pageBreakBefore");
    }

    /** Runs in the pack's direction, inside a paragraph. */
    void runs(String text) throws IOException {
        runs(text, language.rightToLeft(), false);
    }

    /** A run of anything else, for example of a picture. */
    void run(WordXml.Content content) throws IOException {
        xml.element("w:r", content);
    }

    private void paragraph(String style, boolean rtl, WordXml.Content content, String... more) throws IOException {
        xml.element("w:p", () -> {
            xml.element("w:pPr", () -> {
                xml.empty("w:pStyle", "w:val", style);
                for (String property : more) {
                    xml.empty(property);
                }
                if (rtl) {
                    xml.empty("w:bidi");
                }
            });
            content.write();
        });
    }

    private void runs(String text, boolean baseRtl, boolean bold) throws IOException {
        boolean first = true;
        for (String line : text.lines().toList()) {
            if (!first) {
                run(() -> xml.empty("w:br"));
            }
            first = false;
            for (TextDirection.Run run : TextDirection.runs(line, baseRtl)) {
                run(() -> {
                    writeProperties(bold, run.rightToLeft());
                    xml.element("w:t", () -> xml.text(run.text()), "xml:space", "preserve");
                });
            }
        }
    }

    private void writeProperties(boolean bold, boolean rtl) throws IOException {
        if (!bold && !rtl) {
            return;
        }
        xml.element("w:rPr", () -> {
            if (bold) {
                xml.empty("w:b");
                xml.empty("w:bCs");
            }
            if (rtl) {
                xml.empty("w:rtl");
            }
        });
    }
}
