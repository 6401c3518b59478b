package routes.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip around a collection and its pictures, which are numbered and named in a list. */
final class AnkiPackage implements AutoCloseable {
    private final ZipOutputStream zip;
    private final LocalDateTime made;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    AnkiPackage(OutputStream out, Instant made) {
        this.zip = new ZipOutputStream(out);
        this.made = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    }

    /** Slides that look the same share one picture. */
    void add(AnkiPicture picture) throws IOException {
        String number = Integer.toString(names.size());
        if (picture.name().isEmpty() || numbers.putIfAbsent(picture.name(), number) != null) {
            return;
        }
        names.put(number, picture.name());
        zip.setLevel(Deflater.NO_COMPRESSION); // a JPEG does not get smaller
        begin(number);
        zip.write(picture.jpeg());
        zip.closeEntry();
    }

    void finish(Path collection) throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        begin("collection.anki2");
        Files.copy(collection, zip);
        zip.closeEntry();
        begin("media");
        zip.write(AnkiJson.write(names).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(made);
        zip.putNextEntry(entry);
    }
}
