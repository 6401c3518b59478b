package routes.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;

/** A model that takes neither a schema nor a tool: the question itself says what form the answer must have. */
final class AnswerInWords implements ChatModel {
    private final ChatModel model;

    AnswerInWords(ChatModel model) {
        this.model = model;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        List<ChatMessage> messages = new ArrayList<>(request.messages());
        messages.set(0, worded((UserMessage) messages.get(0)));
        return model.chat(messages);
    }

    private static UserMessage worded(UserMessage question) {
        List<Content> contents = new ArrayList<>(question.contents());
        contents.add(TextContent.from(AnswerSchema.IN_WORDS));
        return question.toBuilder().contents(contents).build();
    }
}
