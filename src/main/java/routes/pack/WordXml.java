package routes.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@code word/document.xml} element by element; nothing of it stays in memory. */
final class WordXml {
    private static final String[][] NAMESPACES = {
        {"w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
        {"r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
        {"wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
        {"a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
        {"pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"},
    };

    private final XMLStreamWriter xml;

    /** Leaves {@code out} open. */
    WordXml(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** What writes the inside of an element. */
    interface Content {
        void write() throws IOException;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    void document(Content body) throws IOException {
        run(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("w:document");
            for (String[] namespace : NAMESPACES) {
                xml.writeNamespace(namespace[0], namespace[1]);
            }
        });
        element("w:body", body);
        run(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    /** An element with content; {@code attributes} are names and values in turn. */
    void element(String name, Content content, String... attributes) throws IOException {
        run(() -> {
            xml.writeStartElement(name);
            write(attributes);
        });
        content.write();
        run(xml::writeEndElement);
    }

    void empty(String name, String... attributes) {
        run(() -> {
            xml.writeEmptyElement(name);
            write(attributes);
        });
    }

    void text(String text) {
        run(() -> xml.writeCharacters(CleanText.of(text)));
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], CleanText.of(attributes[i + 1]));
        }
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(XMLStreamException e) {
        return new UncheckedIOException(new IOException("the text of the Word document can't be written", e));
    }
}
