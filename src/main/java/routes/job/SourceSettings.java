package routes.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where jobs may come from. Each source's {@code job} is what its jobs get when they don't say otherwise. */
@ConfigurationProperties("deckhand.source")
public record SourceSettings(
        @DefaultValue Http http,
        @DefaultValue Folder folder,
        @DefaultValue Polled s3,
        @DefaultValue Notified sqs,
        @DefaultValue Notified pubsub,
        @DefaultValue Notified events) {
    /**
     * {@code allowedFolders} are those that {@code file:} keys of {@code POST /process} may point into; {@code keysIn} is
     * the bucket of the other keys, {@code s3://lectures} for example; empty is the store.
     */
    public record Http(
            @DefaultValue("true") boolean enabled,
            @DefaultValue List<Path> allowedFolders,
            @DefaultValue("") String keysIn,
            @DefaultValue Defaults job) {}

    /** A file in {@code inbox} is taken when it has not changed for {@code settle}. */
    public record Folder(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("data/inbox") Path inbox,
            @DefaultValue("2s") Duration settle,
            @DefaultValue Defaults job) {}

    /** A bucket that is polled; how, the settings of S3 say. */
    public record Polled(@DefaultValue Defaults job) {}

    /**
     * A source that is told of objects: only of those in {@code buckets}, where some are named, whose key starts with
     * {@code prefix} and ends with {@code suffix} in whatever case.
     */
    public record Notified(
            @DefaultValue List<String> buckets,
            @DefaultValue("") String prefix,
            @DefaultValue(".pdf") String suffix,
            @DefaultValue Defaults job) {}

    /** {@link JobWishes} as settings, where empty means no wish. */
    public record Defaults(
            @DefaultValue("") String language,
            @DefaultValue("") String prompt,
            @DefaultValue List<String> outputs,
            @DefaultValue("") String callback,
            @DefaultValue("") String email) {
        JobWishes wishes() {
            return new JobWishes(language, prompt, outputs, callback, email);
        }
    }

    /** Of the source as jobs name it; an upload is HTTP too. */
    JobWishes defaultsOf(String source) {
        Defaults defaults = Map.of(
                        "http",
                        http.job,
                        "upload",
                        http.job,
                        "folder",
                        folder.job,
                        "s3",
                        s3.job,
                        "sqs",
                        sqs.job,
                        "pubsub",
                        pubsub.job,
                        "events",
                        events.job)
                .get(source);
        return defaults == null ? JobWishes.NONE : defaults.wishes();
    }

    /** What the source is to be told of; null when it isn't told of objects. */
    public @Nullable Notified notified(String source) {
        return Map.of("sqs", sqs, "pubsub", pubsub, "events", events).get(source);
    }
}
