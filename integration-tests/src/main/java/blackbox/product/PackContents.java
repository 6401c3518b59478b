package blackbox.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a pack says, without what may differ between two runs of the same deck: when it was made, by which job, and how
 * often a slide had to be asked. Two runs of the same deck with the same answers have equal contents.
 */
public record PackContents(String summary, List<String> docxTexts, List<String> notes, String media) {
    private static final Set<String> OF_THE_RUN = Set.of("jobId", "createdAt", "attempts", "cached");
    private static final Pattern WORD_TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?");

    public static PackContents of(PackFiles files) throws IOException {
        return new PackContents(
                withoutRun(files.summary().deepCopy()).toPrettyString(),
                docxTexts(files.docx()),
                notes(files.apkg()),
                new String(entry(files.apkg(), "media"), StandardCharsets.UTF_8));
    }

    private static JsonNode withoutRun(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_RUN);
        }
        node.forEach(PackContents::withoutRun);
        return node;
    }

    private static List<String> docxTexts(byte[] docx) throws IOException {
        String xml = new String(entry(docx, "word/document.xml"), StandardCharsets.UTF_8);
        return WORD_TEXT
                .matcher(xml)
                .results()
                .map(match -> TIME.matcher(match.group(1)).replaceAll("TIME"))
                .toList();
    }

    private static List<String> notes(byte[] apkg) throws IOException {
        Path collection = Files.createTempFile("collection", ".anki2");
        try {
            Files.write(collection, entry(apkg, "collection.anki2"));
            return notes(collection);
        } catch (SQLException e) {
            throw new IOException("collection.anki2 can't be read", e);
        } finally {
            Files.delete(collection);
        }
    }

    private static List<String> notes(Path collection) throws SQLException {
        List<String> notes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + collection);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select guid, flds, tags from notes order by guid")) {
            while (rows.next()) {
                notes.add(rows.getString("guid") + " " + rows.getString("flds") + " " + rows.getString("tags"));
            }
        }
        return notes;
    }

    private static byte[] entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("the zip has no " + name);
    }
}
