package routes.slides;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How big a deck may be and how its slides are drawn: {@code deckhand.split.*}. */
@ConfigurationProperties("deckhand.split")
public record SplitSettings(
        @DefaultValue("200MB") DataSize maxBytes,
        @DefaultValue("1000") int maxPages,
        @DefaultValue("20000") int maxText,
        @DefaultValue("1365") int longSide,
        @DefaultValue("0.85") float jpegQuality,
        @DefaultValue("30s") Duration pageTimeout) {
    public SplitSettings {
        atLeast("max-bytes", maxBytes.toBytes(), 1);
        atLeast("max-pages", maxPages, 1);
        atLeast("max-text", maxText, 1);
        atLeast("long-side", longSide, 16);
        if (longSide > 8192) {
            throw new IllegalArgumentException("deckhand.split.long-side is at most 8192 pixels, got " + longSide);
        }
        atLeast("page-timeout", pageTimeout.toMillis(), 1);
        if (!(jpegQuality > 0 && jpegQuality <= 1)) {
            throw new IllegalArgumentException("deckhand.split.jpeg-quality lies in (0, 1], got " + jpegQuality);
        }
    }

    /** What holds when nothing is configured. */
    public static SplitSettings defaults() {
        return new SplitSettings(DataSize.ofMegabytes(200), 1000, 20_000, 1365, 0.85f, Duration.ofSeconds(30));
    }

    private static void atLeast(String key, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException("deckhand.split." + key + " is at least " + least + ", got " + value);
        }
    }
}
