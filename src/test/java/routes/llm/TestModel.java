package routes.llm;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import routes.llm.offline.OfflineEngine;

/** Settings and parts of the model's side as tests, also those of other packages, want them. */
public final class TestModel {
    private TestModel() {}

    /** Eight tries, the first pause up to a second, the longest up to a minute. */
    public static ModelSettings settings() {
        return settings("http://localhost/v1", "gpt-x");
    }

    /** The defaults, but for these pairs of a name without its beginning and a value. */
    public static ModelSettings with(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("deckhand.llm." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("deckhand.llm", ModelSettings.class);
    }

    public static ModelRefusal refusal(String code, boolean mayRetry, @Nullable Duration retryAfter) {
        return new ModelRefusal(code, "The model said no.", mayRetry, false, retryAfter, null);
    }

    static ModelSettings settings(String baseUrl, String model) {
        return with("model", model, "base-url", baseUrl, "api-key", "sk-secret", "timeout", "20s");
    }

    static AnsweringModel answering(ModelSettings settings) {
        return answering(settings, Clock.systemUTC());
    }

    static AnsweringModel answering(ModelSettings settings, Clock clock) {
        return new AnsweringModel(
                settings,
                List.of(
                        new OpenAiProvider(settings),
                        new AnthropicProvider(settings),
                        new GeminiProvider(settings),
                        new OllamaProvider(settings),
                        new BedrockProvider(settings),
                        new OfflineProvider(new OfflineEngine(), new AnswerJson())),
                clock);
    }

    static SlideAsker asker(ModelSettings settings) {
        return new SlideAsker(new Prompts(settings));
    }
}
