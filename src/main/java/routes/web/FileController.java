package routes.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import routes.failure.Refusal;
import routes.store.FolderStore;
import routes.store.LinkSigner;

/** {@code GET /files/…}: downloads from the folder store, for whoever holds a link that was made here and has not expired. */
@RestController
class FileController {
    private final FolderStore store;
    private final LinkSigner signer;
    private final Clock clock;

    FileController(FolderStore store, LinkSigner signer, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.clock = clock;
    }

    @GetMapping("/files/{*key}")
    ResponseEntity<Resource> download(
            @PathVariable String key, @RequestParam long expires, @RequestParam String signature) throws IOException {
        String bare = key.substring(1);
        check(bare, expires, signature);
        Resource file = new FileSystemResource(existing(bare));
        String name = String.valueOf(file.getFilename());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(file);
    }

    /** Before anything is said about the file: without a signature nobody learns whether it exists. */
    private void check(String key, long expires, String signature) {
        if (!signer.valid(key, expires, signature, Instant.EPOCH)) {
            throw new Refusal(
                    "link-invalid", "This link was not made here or was changed; ask GET /jobs/{id} for a new one");
        }
        if (!signer.valid(key, expires, signature, clock.instant())) {
            throw new Refusal("link-expired", "This link has expired; ask GET /jobs/{id} for a new one");
        }
    }

    private Path existing(String key) throws IOException {
        Path file = store.path(key);
        if (!file.toFile().isFile()) {
            throw new Refusal("object-not-found", "The file is not in the store any more; send the deck again");
        }
        return file;
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
