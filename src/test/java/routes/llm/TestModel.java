package routes.llm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings and parts of the model's side as tests, also those of other packages, want them. */
public final class TestModel {
    private TestModel() {}

    /** Eight tries, the first pause up to a second, the longest up to a minute. */
    public static ModelSettings settings() {
        return settings("http://localhost/v1", "gpt-x");
    }

    public static ModelRefusal refusal(String code, boolean mayRetry, @Nullable Duration retryAfter) {
        return new ModelRefusal(code, "The model said no.", mayRetry, false, retryAfter, null);
    }

    static ModelSettings settings(String baseUrl, Path prompts) {
        return settings("", "", baseUrl, prompts, Duration.ofSeconds(20));
    }

    static ModelSettings settings(String baseUrl, String model) {
        return settings("", model, baseUrl, Path.of("prompts"), Duration.ofSeconds(20));
    }

    static ModelSettings settings(String provider, String model, String baseUrl, Path prompts, Duration timeout) {
        return new ModelSettings(
                provider,
                model,
                baseUrl,
                "sk-secret",
                16,
                timeout,
                4096,
                8,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                prompts);
    }

    static AnsweringModel answering(ModelSettings settings) {
        return new AnsweringModel(settings, List.of(new OpenAiProvider(settings)));
    }

    static SlideAsker asker(ModelSettings settings) {
        return new SlideAsker(new Prompts(settings), answering(settings));
    }
}
