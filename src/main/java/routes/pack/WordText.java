package routes.pack;

import java.io.IOException;
import java.io.OutputStream;

/** The text of a Word document from its first page to its last: opening, slides, and the shape of the page. */
final class WordText {
    private static final String[] A4 = {"w:w", "11906", "w:h", "16838"};
    private static final String[] MARGINS = {
        "w:top",
        "1304",
        "w:right",
        "1134",
        "w:bottom",
        "1191",
        "w:left",
        "1134",
        "w:header",
        "624",
        "w:footer",
        "567",
        "w:gutter",
        "0"
    };

    private final StudyPack pack;
    private final PackTally tally;
    private final PackLanguage language;
    private final Labels labels;
    private final String headerId;
    private final String footerId;

    WordText(StudyPack pack, PackTally tally, PackLanguage language, Labels labels, String headerId, String footerId) {
        this.pack = pack;
        this.tally = tally;
        this.language = language;
        this.labels = labels;
        this.headerId = headerId;
        this.footerId = footerId;
    }

    void write(OutputStream out) throws IOException {
        WordXml xml = new WordXml(out);
        WordParagraphs paragraphs = new WordParagraphs(xml, language);
        WordHeadings headings = new WordHeadings(xml, paragraphs, labels);
        WordSlide section = new WordSlide(pack, xml, paragraphs, headings, language, labels);
        xml.document(() -> {
            new WordOpening(pack, tally, paragraphs, labels).write();
            headings.writeContents(pack.slides());
            for (PackSlide slide : pack.slides()) {
                section.write(slide);
            }
            writePage(xml);
        });
    }

    private void writePage(WordXml xml) throws IOException {
        xml.element("w:sectPr", () -> {
            xml.empty("w:headerReference", "w:type", "default", "r:id", headerId);
            xml.empty("w:footerReference", "w:type", "default", "r:id", footerId);
            xml.empty("w:pgSz", A4);
            xml.empty("w:pgMar", MARGINS);
            // the first page has the title itself, so no header and no number
            xml.empty("w:titlePg");
            if (language.rightToLeft()) {
                xml.empty("w:bidi");
            }
        });
    }
}
