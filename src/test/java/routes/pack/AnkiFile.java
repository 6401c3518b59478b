package routes.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An Anki package opened with nothing of the product: a zip, an SQLite file, JSON. */
record AnkiFile(Map<String, byte[]> entries, Path collection) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static AnkiFile of(StudyPack pack, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "lecture", ".apkg");
        new AnkiWriter().write(pack, file);
        return open(file, folder);
    }

    static AnkiFile open(Path file, Path folder) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        Path collection = Files.createTempFile(folder, "collection", ".anki2");
        Files.write(collection, entries.get("collection.anki2"));
        return new AnkiFile(entries, collection);
    }

    List<String> column(String sql) {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + collection);
                ResultSet rows = db.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String one(String sql) {
        List<String> values = column(sql);
        if (values.size() != 1) {
            throw new AssertionError(sql + " gave " + values);
        }
        return values.get(0);
    }

    /** A note's fields, by its place in the file. */
    List<String> fields(int note) {
        return List.of(column("SELECT flds FROM notes ORDER BY id").get(note).split("\u001f", -1));
    }

    List<String> guids() {
        return column("SELECT guid FROM notes ORDER BY id");
    }

    JsonNode json(String column) throws IOException {
        return JSON.readTree(one("SELECT " + column + " FROM col"));
    }

    JsonNode media() throws IOException {
        return JSON.readTree(entries.get("media"));
    }
}
