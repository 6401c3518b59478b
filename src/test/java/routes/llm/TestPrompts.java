package routes.llm;

import java.util.List;
import routes.llm.offline.OfflineEngine;

/** The model's side of a pack for tests of other packages. */
public final class TestPrompts {
    private TestPrompts() {}

    public static Prompts builtIn() {
        return new Prompts(TestModel.settings());
    }

    public static AnsweringModel openAi() {
        return TestModel.answering(TestModel.settings());
    }

    public static AnsweringModel offline() {
        ModelSettings settings = TestModel.settings();
        return new AnsweringModel(
                new ModelSettings(
                        "offline",
                        "",
                        "",
                        "",
                        1,
                        settings.timeout(),
                        64,
                        1,
                        settings.backoff(),
                        settings.longestBackoff(),
                        settings.promptsDir()),
                List.of(new OfflineProvider(new OfflineEngine(), new AnswerJson())));
    }
}
