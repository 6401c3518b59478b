package routes.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code POST /generate-pdf}; without {@code s3_key} the deck is the video of that id. */
public record GeneratePdfRequest(
        @JsonProperty("video_id") @Nullable String videoId,
        @JsonProperty("user_id") @Nullable String userId,
        @JsonProperty("s3_key") @Nullable String s3Key) {}
