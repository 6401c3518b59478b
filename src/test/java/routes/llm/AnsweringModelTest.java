package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.failure.Refusal;
import routes.slides.Slide;

class AnsweringModelTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', '', offline",
        "'', sk-1, '', openai gpt-4.1-mini",
        "'', '', http://localhost:11434/v1, openai gpt-4.1-mini",
        "offline, sk-1, '', offline",
        "' openai ', sk-1, '', openai gpt-4.1-mini",
        "'anthropic, offline', sk-1, '', 'anthropic claude-haiku-4-5, offline'",
        "'gemini,ollama,gemini,', sk-1, '', 'gemini gemini-2.5-flash, ollama gemma3'"
    })
    void choosesTheProvidersByWhatIsSet(String provider, String key, String url, String chosen) {
        assertThat(chain("provider", provider, "api-key", key, "base-url", url)).isEqualTo(chosen);
    }

    @Test
    void asksOpenAiWhenOnlyItsOwnBlockHasAKey() {
        assertThat(chain("openai.api-key", "sk-1", "openai.model", "gpt-x")).isEqualTo("openai gpt-x");
        assertThat(chain("anthropic.api-key", "sk-1")).isEqualTo("offline");
    }

    @Test
    void takesTheGeneralSettingsForTheFirstAndBlocksForAll() {
        ModelSettings settings = TestModel.with(
                "provider", "openai,ollama,anthropic",
                "model", "general",
                "base-url", "http://general/v1",
                "api-key", "sk-general",
                "openai.model", "own",
                "openai.api-key", "sk-own",
                "ollama.model", "llava",
                "anthropic.api-key", "sk-ant");

        assertThat(settings.accesses())
                .containsExactly(
                        new ProviderAccess("openai", "general", "http://general/v1", "sk-general", "", true),
                        new ProviderAccess("ollama", "llava", "", "", "", false),
                        new ProviderAccess("anthropic", "", "", "sk-ant", "", false));
    }

    @Test
    void takesTheBlockOfTheFirstWhereNothingGeneralIsSet() {
        ModelSettings settings = TestModel.with(
                "provider", "bedrock",
                "bedrock.model", "amazon.nova-lite-v1:0",
                "bedrock.region", "eu-west-1");

        assertThat(settings.accesses())
                .containsExactly(new ProviderAccess("bedrock", "amazon.nova-lite-v1:0", "", "", "eu-west-1", true));
    }

    @Test
    void refusesAProviderThatIsNotThere() {
        assertThatThrownBy(() -> chain("provider", "offline,openia"))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no provider openia; set deckhand.llm.provider to one of"
                        + " [anthropic, bedrock, gemini, offline, ollama, openai], or to several with commas");
    }

    @ParameterizedTest
    @CsvSource({
        "openai, llm-key-missing, OPENAI_API_KEY",
        "anthropic, llm-key-missing, ANTHROPIC_API_KEY",
        "gemini, llm-key-missing, GEMINI_API_KEY",
        "bedrock, llm-region-missing, AWS_REGION",
        "'ollama,gemini', llm-key-missing, GEMINI_API_KEY"
    })
    void saysAtTheStartWhatAProviderOfTheChainLacks(String provider, String code, String variable) {
        assertThatThrownBy(() -> chain("provider", provider))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
                .hasMessageContaining("set " + variable + ", or deckhand.llm.provider=offline to do without");
    }

    @ParameterizedTest
    @CsvSource({"openai", "anthropic", "gemini"})
    void needsNoKeyForAServerOfOnesOwn(String provider) {
        assertThat(chain("provider", provider, "base-url", "http://localhost:4000"))
                .startsWith(provider);
    }

    @Test
    void answersOfflineFromTheSlidesOwnWordsWithoutTheBook() {
        ModelSettings settings = TestModel.with("provider", "offline");
        CallBookFake book = new CallBookFake();
        ChatModel chat = new RememberingChatModel(TestModel.answering(settings), book);
        SlideQuestion question =
                new SlideQuestion(null, List.of("Light"), new Slide(1, "Light", "Light is a wave.", null), "English");
        SlideCall call = TestModel.asker(settings).ask("job", "describe-slide", question, new byte[] {1}, 0);

        String answer = chat.chat(call.messages()).aiMessage().text();

        assertThat(new AnswerJson().readKept(answer).title()).isEqualTo("Light");
        assertThat(book.told).isEmpty();
        assertThat(call.provider()).isEqualTo("offline");
        assertThat(call.modelName()).isEmpty();
        assertThat(call.cached()).isFalse();
        assertThat(call.inputTokens()).isZero();
    }

    @Test
    void showsNoKeyInItsSettings() {
        assertThat(TestModel.with("provider", "openai,ollama", "model", "llava", "api-key", "sk-1"))
                .asString()
                .isEqualTo("ModelSettings[chain=[openai, ollama], model=llava, baseUrl=, concurrency=16]");
        assertThat(TestModel.with("ollama.api-key", "sk-1", "anthropic.api-key", "sk-1"))
                .extracting(ModelSettings::ollama, ModelSettings::anthropic)
                .asString()
                .doesNotContain("sk-1");
    }

    /** The members of the chain with their models. */
    private static String chain(String... settings) {
        return String.join(
                ", ",
                TestModel.answering(TestModel.with(settings)).chain().members().stream()
                        .map(member -> (member.provider() + " " + member.modelName()).strip())
                        .toList());
    }
}
