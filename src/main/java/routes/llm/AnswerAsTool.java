package routes.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;

/** A model that has been given one tool and must call it: what it calls the tool with is the answer. */
final class AnswerAsTool implements ChatModel {
    private final ChatModel model;

    AnswerAsTool(ChatModel model) {
        this.model = model;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        ChatResponse response = model.chat(request);
        if (!response.aiMessage().hasToolExecutionRequests()) {
            return response; // it said something instead, which may do all the same
        }
        FinishReason reason = response.finishReason();
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(
                        response.aiMessage().toolExecutionRequests().get(0).arguments()))
                .tokenUsage(response.tokenUsage())
                .finishReason(reason == FinishReason.TOOL_EXECUTION ? FinishReason.STOP : reason)
                .build();
    }
}
