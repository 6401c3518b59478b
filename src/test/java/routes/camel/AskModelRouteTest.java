package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.Refusal;
import routes.llm.AnswerReader;
import routes.llm.ModelSettings;
import routes.llm.SlideAsker;
import routes.llm.SlideCall;
import routes.llm.TestModel;

class AskModelRouteTest {
    private static final String USABLE = """
            {"title":"Osmosis","explanation":["Water flows."],"keyPoints":[],"connections":"","summary":"","flashcards":[]}""";
    private static final ModelSettings SETTINGS = TestModel.with("provider", "offline", "prompts-dir", "no-prompts");

    private final List<Integer> messagesSent = new ArrayList<>();

    @Test
    void asksOnceWhenTheAnswerIsOfUse() throws Exception {
        AnswerReader.Reading reading = ask(USABLE).getMessage().getBody(AnswerReader.Reading.class);

        assertThat(reading.degraded()).isFalse();
        assertThat(reading.answerJson()).contains("\"title\":\"Osmosis\"", "Water flows.");
        assertThat(messagesSent).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Sorry, I can't.", "null", "\"null\"", "{}", "[]", "'{", "{\"title\":"})
    void asksOnceMoreWhenTheAnswerIsOfNoUse(String useless) throws Exception {
        AnswerReader.Reading reading = ask(useless, USABLE).getMessage().getBody(AnswerReader.Reading.class);

        assertThat(reading.degraded()).isFalse();
        assertThat(reading.answerJson()).contains("Water flows.");
        assertThat(messagesSent).containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorry, I can't.", "null", ""})
    void takesTheSlidesWordsAfterTheSecondUselessAnswerAndNeverAsksAThirdTime(String useless) throws Exception {
        Exchange end = ask(useless, useless);

        AnswerReader.Reading reading = end.getMessage().getBody(AnswerReader.Reading.class);
        assertThat(reading.degraded()).isTrue();
        assertThat(reading.answerJson()).contains("Osmosis is the flow of water through a membrane.");
        assertThat(messagesSent).containsExactly(1, 3);
    }

    @Test
    void leavesTheLastCallForTheKeeper() throws Exception {
        assertThat(ask("no", USABLE).getVariable("call", SlideCall.class).messages())
                .hasSize(3);
    }

    @Test
    void tellsItsCallerWhenTheModelIsOutOfReach() throws Exception {
        Exchange end = ask();

        assertThat(end.getException()).isInstanceOf(Refusal.class);
        assertThat(messagesSent).containsExactly(1);
    }

    /** The model says these in turn, and when it has no more it is out of reach. */
    private Exchange ask(String... answers) throws Exception {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(answers));
        try (RouteBench bench = RouteBench.of("41-ask-model")) {
            return bench.bean("slideAsker", RealBeans.make(SlideAsker.class, SETTINGS))
                    .bean("answerReader", RealBeans.make(AnswerReader.class, SETTINGS))
                    .route("send-question", exchange -> {
                        messagesSent.add(exchange.getVariable("call", SlideCall.class)
                                .messages()
                                .size());
                        if (left.isEmpty()) {
                            throw new Refusal("llm-unreachable", "The model is out of reach");
                        }
                        exchange.getMessage().setBody(left.remove());
                    })
                    .start()
                    .send("ask-model", new byte[] {1, 2, 3}, Map.of("work", Sample.ONE_SLIDE));
        }
    }
}
