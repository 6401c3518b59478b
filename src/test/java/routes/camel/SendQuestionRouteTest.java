package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;

class SendQuestionRouteTest {
    private static final ChatMessage QUESTION = UserMessage.from("What is on slide 2?");

    private final List<ChatMessage> asked = new ArrayList<>();

    @Test
    void sendsAllMessagesOfTheCallInTheirOrderAndGivesTheAnswersText() throws Exception {
        List<ChatMessage> messages =
                List.of(QUESTION, AiMessage.from("Cats."), UserMessage.from("That can't be used."));

        Exchange end = send(messages, answering("{\"title\":\"${body}\"}"));

        assertThat(asked).isEqualTo(messages);
        assertThat(end.getMessage().getBody()).isEqualTo("{\"title\":\"${body}\"}");
    }

    @Test
    void tellsItsCallerWhyTheModelDidNotAnswer() throws Exception {
        Refusal busy = new Refusal("llm-rate-limited", "The model is busy");

        Exchange end = send(List.of(QUESTION), new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw busy;
            }
        });

        assertThat(end.getException()).isSameAs(busy);
    }

    private static Exchange send(List<ChatMessage> messages, ChatModel model) throws Exception {
        try (RouteBench bench = RouteBench.of("42-send-question")) {
            return bench.bean("chatModel", model)
                    .start()
                    .send("send-question", "reading", Map.of("call", new Call(new ArrayList<>(messages))));
        }
    }

    private ChatModel answering(String text) {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                asked.addAll(request.messages());
                return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
            }
        };
    }

    /** As much of a call as the route needs. */
    public record Call(List<ChatMessage> messages) {}
}
