package routes.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.failure.InvalidField;
import routes.failure.Refusal;

/** Checks what {@code POST /process} was sent and names the first field that will not do. */
@Component
public class ProcessRequestReader {
    private static final int LONGEST_LANGUAGE = 64;

    private final SourceSettings settings;

    ProcessRequestReader(SourceSettings settings) {
        this.settings = settings;
    }

    /** {@code request} is null when the JSON is {@code null}. */
    public JobRequest read(@Nullable ProcessRequest request) {
        if (request == null) {
            throw new Refusal(
                    "request-malformed",
                    "The body is not the JSON object that was expected; send one with application/json");
        }
        String jobId = JobIds.check(ProcessRequest.required("jobId", request.jobId()));
        String key = ProcessRequest.required("s3Key", request.s3Key());
        String email = ProcessRequest.required("email", request.email());
        Path file = key.startsWith("file:") ? allowed(key) : null;
        return new JobRequest(
                jobId,
                "process:" + jobId,
                "http",
                file == null ? key : file.toUri().toString(),
                DeckNames.of(file == null ? key : file.toString()),
                email,
                language(request.language()),
                null);
    }

    private static @Nullable String language(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return null;
        }
        if (language.length() > LONGEST_LANGUAGE || language.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField(
                    "language",
                    "language is not one line of at most " + LONGEST_LANGUAGE
                            + " characters; send its name in English, such as Spanish");
        }
        return language.strip();
    }

    private Path allowed(String key) {
        try {
            Path file = Path.of(URI.create(key.replaceFirst("^file:/*", "file:///")))
                    .toRealPath();
            for (Path folder : settings.http().allowedFolders()) {
                if (Files.isRegularFile(file) && Files.isDirectory(folder) && file.startsWith(folder.toRealPath())) {
                    return file;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw notAllowed();
        }
        throw notAllowed();
    }

    /** One sentence for all reasons: whether a file exists outside the allowed folders is nobody's business. */
    private static InvalidField notAllowed() {
        return new InvalidField(
                "s3Key",
                "s3Key names no file in an allowed folder; add its folder to deckhand.source.http.allowed-folders or send a"
                        + " key of the store");
    }
}
