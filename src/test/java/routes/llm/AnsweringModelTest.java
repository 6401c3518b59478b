package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.failure.Refusal;
import routes.llm.offline.OfflineEngine;
import routes.slides.Slide;

class AnsweringModelTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', '', offline",
        "'', sk-1, '', openai",
        "'', '', http://localhost:11434/v1, openai",
        "offline, sk-1, '', offline",
        "' openai ', sk-1, '', openai"
    })
    void choosesTheProviderByWhatIsSet(String provider, String key, String url, String chosen) {
        assertThat(model(settings(provider, "", url, key)).provider()).isEqualTo(chosen);
    }

    @Test
    void namesTheModel() {
        assertThat(model(settings("openai", "", "", "sk-1")).modelName()).isEqualTo("gpt-4.1-mini");
        assertThat(model(settings("openai", "llava", "", "sk-1")).modelName()).isEqualTo("llava");
        assertThat(model(settings("offline", "llava", "", "")).modelName()).isEmpty();
    }

    @Test
    void refusesAProviderThatIsNotThere() {
        assertThatThrownBy(() -> model(settings("openia", "", "", "")))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no provider openia; set deckhand.llm.provider to one of [offline, openai]");
    }

    @Test
    void wantsAKeyForOpenAisOwnServer() {
        AnsweringModel keyless = model(settings("openai", "", "", ""));
        assertThatThrownBy(keyless::make).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("llm-key-missing"));

        assertThat(model(settings("openai", "", "http://localhost:11434/v1", ""))
                        .make())
                .isNotNull();
    }

    @Test
    void answersOfflineFromTheSlidesOwnWordsWithoutTheBook() {
        ModelSettings settings = settings("offline", "", "", "");
        CallBookFake book = new CallBookFake();
        ChatModel chat = new RememberingChatModel(model(settings), book);
        SlideQuestion question =
                new SlideQuestion(null, List.of("Light"), new Slide(1, "Light", "Light is a wave.", null), "English");
        SlideCall call = new SlideAsker(new Prompts(settings), model(settings))
                .ask("job", "describe-slide", question, new byte[] {1});

        String answer = chat.chat(call.messages()).aiMessage().text();

        assertThat(new AnswerJson().readKept(answer).title()).isEqualTo("Light");
        assertThat(book.told).isEmpty();
        assertThat(call.cached()).isFalse();
        assertThat(call.inputTokens()).isZero();
    }

    @Test
    void showsNoKeyInItsSettings() {
        assertThat(settings("openai", "llava", "", "sk-1"))
                .asString()
                .isEqualTo("ModelSettings[provider=openai, model=llava, baseUrl=, concurrency=16]");
    }

    private static AnsweringModel model(ModelSettings settings) {
        return new AnsweringModel(
                settings,
                List.of(new OpenAiProvider(settings), new OfflineProvider(new OfflineEngine(), new AnswerJson())));
    }

    private static ModelSettings settings(String provider, String model, String url, String key) {
        Duration second = Duration.ofSeconds(1);
        return new ModelSettings(provider, model, url, key, 16, second, 4096, 8, second, second, Path.of("prompts"));
    }
}
