package routes.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where jobs may come from. */
@ConfigurationProperties("deckhand.source")
public record SourceSettings(
        @DefaultValue Http http, @DefaultValue Folder folder) {
    /** {@code allowedFolders} are those that {@code file:} keys of {@code POST /process} may point into. */
    public record Http(
            @DefaultValue("true") boolean enabled,
            @DefaultValue List<Path> allowedFolders) {}

    /** A file in {@code inbox} is taken when it has not changed for {@code settle}. */
    public record Folder(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("data/inbox") Path inbox,
            @DefaultValue("2s") Duration settle) {}
}
