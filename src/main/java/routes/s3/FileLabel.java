package routes.s3;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** What an object is served as: its type, and the name it is saved under. */
record FileLabel(String type, String disposition) {
    private static final String ANKI = ".apkg";

    static FileLabel of(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return new FileLabel(
                name.endsWith(ANKI)
                        ? "application/apkg"
                        : MediaTypeFactory.getMediaType(name)
                                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                                .toString(),
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
