package routes.job;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** {@code keyTemplate} is the key of the video {@code {video_id}}. */
@Validated
@ConfigurationProperties("deckhand.video")
public record VideoSettings(
        @DefaultValue("videos/{video_id}.mp4") @Pattern(regexp = ".*\\{video_id}.*", message = "must hold {video_id}")
        String keyTemplate) {
    String keyOf(String videoId) {
        return keyTemplate.replace("{video_id}", videoId);
    }
}
