package routes.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import routes.failure.InvalidField;

/** {@code POST /upload}: a deck is sent and a job for it is accepted. */
@RestController
class UploadController {
    static final String PATH = "/upload";

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_LANGUAGE = 64;
    private static final int LONGEST_EMAIL = 320;

    private final UploadAcceptor acceptor;

    UploadController(UploadAcceptor acceptor) {
        this.acceptor = acceptor;
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Accepted> upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String jobId,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String email)
            throws IOException {
        MultipartFile deck = only(file);
        String id = acceptor.accept(new Upload(
                deck.getOriginalFilename() == null ? "" : deck.getOriginalFilename(),
                deck,
                UploadFields.line("jobId", jobId, LONGEST_ID),
                UploadFields.line("language", language, LONGEST_LANGUAGE),
                UploadFields.line("email", email, LONGEST_EMAIL)));
        return ResponseEntity.accepted().location(URI.create("/jobs/" + id)).body(new Accepted(id));
    }

    private static MultipartFile only(@Nullable List<MultipartFile> files) {
        if (files == null || files.size() != 1 || files.get(0).isEmpty()) {
            throw new InvalidField(
                    "file",
                    "file has to be one file that is not empty; send the deck as the multipart part named file");
        }
        return files.get(0);
    }

    /** The answer that starts a job has since the first contract. */
    record Accepted(String jobId) {
        @JsonProperty
        String status() {
            return "accepted";
        }

        @JsonProperty
        String message() {
            return "Processing started";
        }
    }
}
