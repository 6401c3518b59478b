package routes.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.failure.InvalidField;
import routes.failure.Refusal;

/** Checks what {@code POST /process} was sent and names the first field that will not do. */
@Component
public class ProcessRequestReader {
    private static final Pattern ROOT = Pattern.compile("([a-z0-9]+)://([^/]+)/?");

    private final SourceSettings settings;

    ProcessRequestReader(SourceSettings settings) {
        this.settings = settings;
    }

    /** {@code request} is null when the JSON is {@code null}; {@code source} is {@code http}, {@code sqs} and so on. */
    public JobRequest read(String source, @Nullable ProcessRequest request) {
        if (request == null) {
            throw new Refusal(
                    "request-malformed",
                    "The body is not the JSON object that was expected; send one with application/json");
        }
        String jobId = JobIds.check(ProcessRequest.required("jobId", request.jobId()));
        String key = ProcessRequest.required("s3Key", request.s3Key());
        Path file = key.startsWith("file:") ? allowed(key) : null;
        return new JobRequest(
                jobId,
                "process:" + jobId,
                source,
                file == null ? location(key) : file.toUri().toString(),
                DeckNames.of(file == null ? key : file.toString()),
                request.wishes(),
                null);
    }

    /** A key of the store, or of the bucket that the keys are said to be in; no other bucket is anybody's to name. */
    private String location(String key) {
        String in = settings.http().keysIn().strip();
        Matcher root = ROOT.matcher(in);
        String bare = root.matches() && key.startsWith(in)
                ? key.substring(in.length()).replaceFirst("^/+", "")
                : key;
        if (bare.isEmpty() || bare.contains("://")) {
            throw new InvalidField(
                    "s3Key",
                    "s3Key is no key but the address of another place; send a key, or name its bucket in"
                            + " deckhand.source.http.keys-in");
        }
        return root.matches() ? new ObjectAddress(root.group(1), root.group(2), bare, null).toString() : bare;
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
