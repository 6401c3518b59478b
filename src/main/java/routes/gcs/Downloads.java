package routes.gcs;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** Under which name and as what a browser takes an object. */
final class Downloads {
    private Downloads() {}

    /** The last part of a key. */
    static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    static String type(String key) {
        return MediaTypeFactory.getMediaType(name(key))
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
    }

    /** The header {@code Content-Disposition}, in plain letters and, where it takes more, in UTF-8 too. */
    static String savedAs(String fileName) {
        boolean plain = fileName.chars().allMatch(c -> c >= ' ' && c < 127);
        ContentDisposition.Builder header = ContentDisposition.attachment();
        return (plain ? header.filename(fileName) : header.filename(fileName, StandardCharsets.UTF_8))
                .build()
                .toString();
    }
}
