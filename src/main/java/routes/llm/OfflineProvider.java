package routes.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import org.springframework.stereotype.Component;
import routes.llm.offline.OfflineEngine;

/** The default without a key: answers from the slide's own words, and does not claim to be a model. */
@Component
class OfflineProvider implements ModelProvider {
    private final OfflineEngine engine;
    private final AnswerJson answers;

    OfflineProvider(OfflineEngine engine, AnswerJson answers) {
        this.engine = engine;
        this.answers = answers;
    }

    @Override
    public String name() {
        return ProviderAccess.OFFLINE;
    }

    @Override
    public String usualModel() {
        return "";
    }

    @Override
    public boolean paid() {
        return false;
    }

    @Override
    public ChatModel model(ProviderAccess access) {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                SlideCall call = SlideCall.of(request.messages());
                return ChatResponse.builder()
                        .aiMessage(AiMessage.from(answers.write(engine.explain(call.question()))))
                        .build();
            }
        };
    }
}
