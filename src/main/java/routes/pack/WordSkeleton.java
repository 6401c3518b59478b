package routes.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/**
 * The package around a Word document's text, made by POI: styles, numbering, settings, header, footer, properties, and
 * an empty part for each picture. {@link WordWriter} fills in the text and the pictures while it copies the package, so
 * that neither is ever held in memory.
 */
final class WordSkeleton implements AutoCloseable {
    static final String TEXT = "word/document.xml";
    private static final String FONT_TABLE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";

    private final XWPFDocument document = new XWPFDocument();
    private final PackHead head;
    private final PackLanguage language;
    private final String headerId;
    private final String footerId;

    WordSkeleton(PackHead head, PackTally tally, PackLanguage language, Labels labels) throws IOException {
        this.head = head;
        this.language = language;
        WordStyles.into(document, language);
        headerId = document.getRelationId(header());
        footerId = document.getRelationId(footer());
        describe(String.join(" ", PackNotices.ofMaking(head, tally, labels)));
        try {
            addFontTable();
            for (int slide : tally.drawn()) {
                addPicture(slide);
            }
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a part of the Word document has a bad name", e);
        }
    }

    String headerId() {
        return headerId;
    }

    String footerId() {
        return footerId;
    }

    static String pictureId(int slide) {
        return "picture" + slide;
    }

    /** The slide whose picture the part of this name is; null for any other part. */
    static @Nullable Integer slideOfPicture(String part) {
        boolean picture = part.startsWith("word/media/slide") && part.endsWith(".jpeg");
        return picture
                ? Integer.valueOf(part.substring("word/media/slide".length(), part.length() - ".jpeg".length()))
                : null;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private XWPFHeaderFooter header() {
        XWPFHeaderFooter header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = paragraph(header, "Header");
        for (TextDirection.Run run : TextDirection.runs(CleanText.oneLine(head.title(), 70), language.rightToLeft())) {
            XWPFRun words = paragraph.createRun();
            words.setText(run.text());
            if (run.rightToLeft()) {
                words.getCTR().addNewRPr().addNewRtl();
            }
        }
        paragraph.createRun().addTab();
        // "1" is the outline level: a style's name would have to be in the language of the reader's Word
        paragraph.getCTP().addNewFldSimple().setInstr(" STYLEREF 1 ");
        return header;
    }

    private XWPFHeaderFooter footer() {
        XWPFHeaderFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = paragraph(footer, "Footer");
        paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
        paragraph.createRun().setText(" / ");
        paragraph.getCTP().addNewFldSimple().setInstr(" NUMPAGES ");
        return footer;
    }

    private XWPFParagraph paragraph(XWPFHeaderFooter place, String style) {
        XWPFParagraph paragraph = place.createParagraph();
        paragraph.setStyle(style);
        if (language.rightToLeft()) {
            paragraph.getCTP().getPPr().addNewBidi();
        }
        return paragraph;
    }

    private void describe(String notice) {
        POIXMLProperties properties = document.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(CleanText.oneLine(head.title(), 250));
        core.setCreator("Deckhand");
        core.setLastModifiedByUser("Deckhand");
        core.setDescription(notice);
        core.setCreated(Optional.of(Date.from(head.made())));
        core.setModified(Optional.of(Date.from(head.made())));
        core.getUnderlyingProperties().setLanguageProperty(language.tag());
        properties.getExtendedProperties().setApplication("Deckhand");
    }

    private void addFontTable() throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        PackagePart part = document.getPackage().createPart(name, FONT_TABLE_TYPE);
        try (InputStream in = WordStyles.resource("fontTable.xml");
                OutputStream out = part.getOutputStream()) {
            in.transferTo(out);
        }
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE);
    }

    private void addPicture(int slide) throws InvalidFormatException {
        OPCPackage opc = document.getPackage();
        PackagePartName name = PackagingURIHelper.createPartName("/word/media/slide" + slide + ".jpeg");
        opc.createPart(name, "image/jpeg");
        document.getPackagePart()
                .addRelationship(name, TargetMode.INTERNAL, PackageRelationshipTypes.IMAGE_PART, pictureId(slide));
    }
}
