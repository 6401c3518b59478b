package routes.pack;

import java.io.IOException;

/**
 * The headings of the slides and the table of contents that leads to them.
 *
 * <p>The table is a field with its entries already in it. Nothing asks Word to update it on opening, for then Word asks
 * the reader first; the page numbers, which only a layout can tell, are fields too and stay empty until it is updated.
 */
final class WordHeadings {
    private final WordXml xml;
    private final WordParagraphs paragraphs;
    private final Labels labels;

    WordHeadings(WordXml xml, WordParagraphs paragraphs, Labels labels) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.labels = labels;
    }

    /** {@code 7. Title}, or {@code Slide 7} when it has none. */
    String of(PackSlide slide) {
        String title = SlideTitles.of(slide);
        return title == null ? labels.get("slide", slide.number()) : slide.number() + ". " + title;
    }

    /** A slide's heading with the bookmark that the table of contents leads to. */
    void write(PackSlide slide) throws IOException {
        String id = Integer.toString(slide.number());
        WordXml.Content heading = () -> {
            xml.empty("w:bookmarkStart", "w:id", id, "w:name", bookmark(slide));
            paragraphs.runs(of(slide));
            xml.empty("w:bookmarkEnd", "w:id", id);
        };
        if (slide.number() == 1) {
            paragraphs.setOnNewPage("Heading1", heading);
        } else {
            paragraphs.set("Heading1", heading);
        }
    }

    void writeContents(Iterable<PackSlide> slides) throws IOException {
        xml.element("w:sdt", () -> {
            xml.element(
                    "w:sdtPr",
                    () -> xml.element("w:docPartObj", () -> {
                        xml.empty("w:docPartGallery", "w:val", "Table of Contents");
                        xml.empty("w:docPartUnique");
                    }));
            xml.element("w:sdtContent", () -> writeField(slides));
        });
    }

    private void writeField(Iterable<PackSlide> slides) throws IOException {
        paragraphs.set("TOCHeading", labels.get("contents"));
        boolean first = true;
        for (PackSlide slide : slides) {
            boolean opens = first;
            paragraphs.set("TOC1", () -> {
                if (opens) {
                    beginField(" TOC \\o \"1-1\" \\h \\z \\u ");
                }
                writeEntry(slide);
            });
            first = false;
        }
        paragraphs.set("TOC1", this::endField);
    }

    private void writeEntry(PackSlide slide) throws IOException {
        WordXml.Content entry = () -> {
            paragraphs.runs(of(slide));
            paragraphs.run(() -> xml.empty("w:tab"));
            beginField(" PAGEREF " + bookmark(slide) + " \\h ");
            endField();
        };
        xml.element("w:hyperlink", entry, "w:anchor", bookmark(slide), "w:history", "1");
    }

    private void beginField(String instruction) throws IOException {
        fieldCharacter("begin");
        paragraphs.run(() -> xml.element("w:instrText", () -> xml.text(instruction), "xml:space", "preserve"));
        fieldCharacter("separate");
    }

    private void endField() throws IOException {
        fieldCharacter("end");
    }

    private void fieldCharacter(String type) throws IOException {
        paragraphs.run(() -> xml.empty("w:fldChar", "w:fldCharType", type));
    }

    private static String bookmark(PackSlide slide) {
        return "_Toc%08d".formatted(slide.number());
    }
}
