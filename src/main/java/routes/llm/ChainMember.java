package routes.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** One provider of the chain with its model; {@code modelName} is empty for an engine that is no model. */
record ChainMember(String provider, String modelName, boolean paid, ChatModel model, Refusals refusals, Rest rest) {
    boolean offline() {
        return provider.equals(ProviderAccess.OFFLINE);
    }

    /** Whatever goes wrong is a refusal that names this provider. */
    ChatResponse ask(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (ModelRefusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw refusals.unusable(e);
        }
    }
}
