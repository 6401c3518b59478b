package routes.llm;

import dev.langchain4j.model.chat.ChatModel;

/** A kind of model that can be named in {@code deckhand.llm.provider}; one small class for each. */
interface ModelProvider {
    /** The word in the setting. */
    String name();

    /** The model that is asked when none is set; empty for an engine that is no model. */
    String usualModel();

    /** A model that asks for an answer of {@link AnswerSchema}'s form where it can, and never retries by itself. */
    ChatModel model(ProviderAccess access);

    /** Whether a call costs something, so that its answer is worth remembering. */
    default boolean paid() {
        return true;
    }
}
