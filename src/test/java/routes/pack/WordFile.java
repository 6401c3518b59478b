package routes.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.springframework.util.xml.SimpleNamespaceContext;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A written document, read back with POI, which had no part in writing its text. */
final class WordFile {
    private static final String W =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";

    private final XWPFDocument document;

    private WordFile(XWPFDocument document) {
        this.document = document;
    }

    static WordFile written(StudyPack pack, Path folder) {
        Path file = folder.resolve("lecture.docx");
        try {
            new WordWriter().write(pack, file);
            return new WordFile(new XWPFDocument(Files.newInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XWPFDocument document() {
        return document;
    }

    /** Text of the paragraphs in a style, outside tables and the table of contents. */
    List<String> texts(String style) {
        return paragraphs(style).stream().map(XWPFParagraph::getText).toList();
    }

    List<XWPFParagraph> paragraphs(String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .toList();
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (XWPFTable table : document.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> cells.add(lines(cell))));
        }
        return cells;
    }

    private static String lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    List<XWPFPicture> pictures() {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getEmbeddedPictures().stream())
                .toList();
    }

    List<String> altTexts() {
        return found("//wp:docPr/@descr");
    }

    /** The words of each entry of the table of contents. */
    List<String> contents() {
        return found("//w:hyperlink");
    }

    List<String> contentsTargets() {
        return found("//w:hyperlink/@w:anchor");
    }

    List<String> headingBookmarks() {
        return found("//w:bookmarkStart/@w:name");
    }

    /** How often an element stands in the text. */
    int count(String element) {
        return found("//" + element).size();
    }

    private List<String> found(String path) {
        try (InputStream in = document.getPackagePart().getInputStream()) {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
            NodeList nodes = (NodeList)
                    xpath().evaluate(path, parsers.newDocumentBuilder().parse(in), XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent())
                    .map(text -> text.replaceAll(" PAGEREF \\S+ \\\\h ", ""))
                    .toList();
        } catch (IOException | ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XPath xpath() {
        SimpleNamespaceContext names = new SimpleNamespaceContext();
        names.bindNamespaceUri("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        names.bindNamespaceUri("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(names);
        return xpath;
    }
}
