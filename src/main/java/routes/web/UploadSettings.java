package routes.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import routes.failure.Refusal;

/** How large a deck may be that is uploaded, and how many may be uploading at the same time. */
@Validated
@ConfigurationProperties("deckhand.upload")
record UploadSettings(
        @DefaultValue("200MB") @NotNull DataSize maxBytes,
        @DefaultValue("16") @Min(1) int atOnce) {
    Refusal tooLarge() {
        return new Refusal(
                "upload-too-large",
                "The file is larger than %d MB, the limit that deckhand.upload.max-bytes sets; send a smaller one or raise it"
                        .formatted(maxBytes.toMegabytes()));
    }
}
