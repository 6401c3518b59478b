package routes.job;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What a job is made with unless its request or its source says otherwise. */
@Validated
@ConfigurationProperties("deckhand")
public record JobSettings(
        @DefaultValue("Spanish") @NotBlank String language,
        @DefaultValue("describe-slide") @NotBlank String prompt,
        @DefaultValue({"summary", "docx", "anki"}) @NotEmpty List<String> outputs) {
    JobWishes wishes() {
        return new JobWishes(language, prompt, outputs, null, null);
    }
}
