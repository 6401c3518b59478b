package routes.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a job's sender wants of it. What is null is left to the next in line: to the object's metadata, to the defaults of the
 * source, to those of the deployment. {@code callback} is the URL to report to; {@code prompt} is a prompt's name.
 */
public record JobWishes(
        @Nullable String language,
        @Nullable String prompt,
        @Nullable List<String> outputs,
        @Nullable String callback,
        @Nullable String email) {
    /** Nothing in particular. */
    public static final JobWishes NONE = new JobWishes(null, null, null, null, null);

    /** What the names of an object's metadata or tags may start with: {@code x-amz-meta-deckhand-language}. */
    private static final Pattern PREFIX = Pattern.compile("^(x-(amz|goog)-meta-)?deckhand-");

    public JobWishes {
        language = filled(language);
        prompt = filled(prompt);
        outputs = outputs == null || outputs.isEmpty() ? null : List.copyOf(outputs);
        callback = filled(callback);
        email = filled(email);
    }

    /** Of pairs such as {@code deckhand-language=German} or {@code deckhand-outputs=summary,anki}; others say nothing to us. */
    public static JobWishes of(Map<String, String> pairs) {
        Map<String, String> ours = new TreeMap<>();
        pairs.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (PREFIX.matcher(lower).find()) {
                ours.put(PREFIX.matcher(lower).replaceFirst(""), value);
            }
        });
        return new JobWishes(
                ours.get("language"),
                ours.get("prompt"),
                list(ours.get("outputs")),
                ours.get("callback"),
                ours.get("email"));
    }

    /** These wishes, and where there are none, {@code others}. */
    public JobWishes orElse(JobWishes others) {
        return new JobWishes(
                first(language, others.language),
                first(prompt, others.prompt),
                outputs == null ? others.outputs : outputs,
                first(callback, others.callback),
                first(email, others.email));
    }

    /** Names with commas between; null for none. */
    static @Nullable List<String> list(@Nullable String names) {
        return names == null
                ? null
                : Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
