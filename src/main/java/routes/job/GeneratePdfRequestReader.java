package routes.job;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/** Checks what {@code POST /generate-pdf} was sent; its job has the video's id. */
@Component
public class GeneratePdfRequestReader {
    private static final Pattern VIDEO = Pattern.compile(".*\\.(mp4|m4v|mov|mkv|webm|avi|mpe?g|wmv|flv|ogv|ts|3gp)");

    private final KeyLocator locator;
    private final VideoSettings settings;

    GeneratePdfRequestReader(KeyLocator locator, VideoSettings settings) {
        this.locator = locator;
        this.settings = settings;
    }

    /** {@code request} is null when the JSON is {@code null}. */
    public JobRequest read(@Nullable GeneratePdfRequest request) {
        if (request == null) {
            throw ProcessRequest.malformed();
        }
        String id = JobIds.check("video_id", ProcessRequest.required("video_id", request.videoId()));
        ProcessRequest.required("user_id", request.userId());
        String key = request.s3Key() == null || request.s3Key().isBlank()
                ? settings.keyOf(id)
                : ProcessRequest.required("s3_key", request.s3Key());
        if (VIDEO.matcher(key.toLowerCase(Locale.ROOT)).matches()) {
            throw new Refusal(
                    "video-not-supported",
                    "Videos are not supported yet; send the key of a PDF of the slides as s3_key");
        }
        return new JobRequest(
                id,
                "generate-pdf:" + id,
                "http",
                locator.locate("s3_key", key),
                DeckNames.of(key),
                JobWishes.NONE,
                null);
    }
}
