package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.ledger.TestClock;
import routes.slides.Slide;

/** A chain over two real servers, openai before anthropic, with the clock set by hand. */
class ModelChainTest {
    private static final byte[] JPEG = {1, 2, 3};

    private final CallBookFake book = new CallBookFake();
    private final TestClock clock = new TestClock();
    private ModelServer first;
    private ModelServer second;
    private RememberingChatModel both;

    @BeforeEach
    void start() throws IOException {
        first = new ModelServer();
        second = new ModelServer().answers(200, Map.of(), ProviderApi.ANTHROPIC.answer());
        both = model("openai,anthropic");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void asksOnlyTheFirstWhileItAnswers() {
        assertThat(by(1)).isEqualTo("openai gpt-x");

        assertThat(second.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401", "402", "404", "429", "500", "503", "400", "413"})
    void asksTheNextAtOnceWhenOneRefuses(int status) {
        first.answers(status, Map.of(), "{}");

        SlideCall call = question(1);
        both.chat(call.messages());

        assertThat(call.provider()).isEqualTo("anthropic");
        assertThat(call.modelName()).isEqualTo("claude-x");
        assertThat(call.inputTokens()).isEqualTo(1200);
        assertThat(call.cached()).isFalse();
    }

    @Test
    void asksTheNextAtOnceWhenNothingListens() {
        first.close();

        assertThat(by(1)).isEqualTo("anthropic claude-x");
    }

    @Test
    void asksTheNextWhenOneHangsUpOrHangsOrTalksNonsense() {
        first.hangsUp();
        assertThat(by(1)).isEqualTo("anthropic claude-x");
        first.isSilent();
        clock.forward(Duration.ofMinutes(2));
        assertThat(by(2)).isEqualTo("anthropic claude-x");
        first.answers(200, Map.of(), "<html>");
        clock.forward(Duration.ofMinutes(2));
        assertThat(by(3)).isEqualTo("anthropic claude-x");
        assertThat(first.requests).hasSize(3);
    }

    @Test
    void booksEachAttemptWithItsOwnProvider() {
        first.answers(503, Map.of(), "{}");
        by(1);

        assertThat(book.told)
                .hasSize(4)
                .startsWith(
                        "call-1 sent for job-7 slide 1 to openai gpt-x",
                        "call-1 failed: llm-unavailable",
                        "call-2 sent for job-7 slide 1 to anthropic claude-x")
                .last()
                .asString()
                .startsWith("call-2 answered")
                .endsWith("1200 in, 300 out, stop");
    }

    @Test
    void leavesAProviderInPeaceAsLongAsItAsks() {
        first.answers(429, Map.of("Retry-After", "90"), "{}");
        by(1);
        clock.forward(Duration.ofSeconds(89));
        by(2);
        assertThat(first.requests).hasSize(1);

        first.answers(200, Map.of(), ModelServer.GOOD);
        clock.forward(Duration.ofSeconds(1));
        assertThat(by(3)).isEqualTo("openai gpt-x");
        assertThat(by(4)).isEqualTo("openai gpt-x");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 404})
    void paysNoFailingCallForEachSlideWhenTheKeyOrTheQuotaIsAtFault(int status) {
        first.answers(status, Map.of(), "{}");

        for (int slide = 1; slide <= 5; slide++) {
            assertThat(by(slide)).isEqualTo("anthropic claude-x");
        }

        assertThat(first.requests).hasSize(1);
    }

    @Test
    void asksTheFirstAgainForTheNextSlideWhenItDidNotLikeOne() {
        first.answers(400, Map.of(), "{}");
        by(1);
        by(2);

        assertThat(first.requests).hasSize(2);
    }

    @Test
    void saysWhenAskingAgainIsWorthWhileWhenAllRefuse() {
        first.answers(429, Map.of("Retry-After", "90"), "{}");
        second.answers(429, Map.of("Retry-After", "20"), "{}");

        ModelRefusal refusal = refused(both, question(1));
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(refusal).hasMessageStartingWith("The rate limit of anthropic is reached");

        clock.forward(Duration.ofSeconds(15));
        ModelRefusal resting = refused(both, question(2));
        assertThat(resting.retryAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(resting.mayRetry()).isTrue();
        assertThat(first.requests).hasSize(1);
        assertThat(second.requests).hasSize(1);
    }

    @Test
    void waitsForTheOneThatComesBackWhenTheOtherDoesNot() {
        first.answers(401, Map.of(), "{}");
        second.answers(503, Map.of("Retry-After", "20"), "{}");

        assertThat(refused(both, question(1)).code()).isEqualTo("llm-unavailable");
    }

    @Test
    void failsForGoodWhenAllDo() {
        first.answers(401, Map.of(), "{}");
        second.answers(402, Map.of(), "{}");

        ModelRefusal refusal = refused(both, question(1));
        assertThat(refusal.mayRetry()).isFalse();
        assertThat(refusal).hasMessage("openai refused the key (HTTP 401); check OPENAI_API_KEY");
        assertThat(refused(both, question(2)).mayRetry()).isFalse();
    }

    @Test
    void findsAnAnswerOfAnyMemberAgainWithoutAskingAnybody() {
        first.answers(503, Map.of(), "{}");
        by(1);
        first.answers(200, Map.of(), ModelServer.GOOD);
        clock.forward(Duration.ofMinutes(5));

        SlideCall again = question(1);
        both.chat(again.messages());

        assertThat(again.provider()).isEqualTo("anthropic");
        assertThat(again.cached()).isTrue();
        assertThat(first.requests).hasSize(1);
        assertThat(second.requests).hasSize(1);
    }

    @Test
    void neverRestsAProviderThatStandsAlone() {
        RememberingChatModel alone = model("openai");
        first.answers(429, Map.of("Retry-After", "90"), "{}");

        refused(alone, question(1));
        refused(alone, question(2));

        assertThat(first.requests).hasSize(2);
    }

    @Test
    void takesTheSlidesOwnWordsAtOnceWhenWaitingDoesNotHelp() {
        first.answers(401, Map.of(), "{}");

        assertThat(by(model("openai,offline"), question(1))).isEqualTo("offline");
        assertThat(book.told).hasSize(2);
    }

    @Test
    void waitsForAModelThatIsDownBeforeItTakesTheSlidesOwnWords() {
        first.answers(503, Map.of(), "{}");
        RememberingChatModel model = model("openai,offline");

        assertThat(refused(model, question(1, 0)).code()).isEqualTo("llm-unavailable");
        assertThat(refused(model, question(1, 2)).mayRetry()).isTrue();
        assertThat(by(model, question(1, 3))).isEqualTo("offline");
    }

    @Test
    void waitsForARateLimitUntilTheSlidesLastTry() {
        first.answers(429, Map.of("Retry-After", "90"), "{}");
        RememberingChatModel model = model("openai,offline");

        assertThat(refused(model, question(1, 6)).retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(by(model, question(1, 7))).isEqualTo("offline");
    }

    @Test
    void asksAModelAgainAboutASlideThatHadToDoWithItsOwnWords() {
        first.answers(401, Map.of(), "{}");
        RememberingChatModel model = model("openai,offline");
        by(model, question(1));
        first.answers(200, Map.of(), ModelServer.GOOD);
        clock.forward(Duration.ofMinutes(5));

        assertThat(by(model, question(1))).isEqualTo("openai gpt-x");
    }

    private String by(int slide) {
        return by(both, question(slide));
    }

    /** Who answered. */
    private static String by(RememberingChatModel model, SlideCall call) {
        model.chat(call.messages());
        return (call.provider() + " " + call.modelName()).strip();
    }

    private static ModelRefusal refused(RememberingChatModel model, SlideCall call) {
        return catchThrowableOfType(ModelRefusal.class, () -> model.chat(call.messages()));
    }

    private RememberingChatModel model(String chain) {
        ModelSettings settings = TestModel.with(
                "provider",
                chain,
                "openai.base-url",
                first.url(),
                "openai.model",
                "gpt-x",
                "anthropic.base-url",
                second.url(),
                "anthropic.model",
                "claude-x",
                "timeout",
                "400ms");
        return new RememberingChatModel(TestModel.answering(settings, clock), book);
    }

    private static SlideCall question(int slide) {
        return question(slide, 0);
    }

    private static SlideCall question(int number, int failures) {
        Slide slide = new Slide(number, "Light", "Light is wave number " + number + ".", null);
        List<String> outline = Stream.generate(() -> "Light").limit(number).toList();
        return TestModel.asker(TestModel.settings())
                .ask("job-7", "describe-slide", new SlideQuestion("Optics", outline, slide, "English"), JPEG, failures);
    }
}
