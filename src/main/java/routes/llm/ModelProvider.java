package routes.llm;

import dev.langchain4j.model.chat.ChatModel;

/** A kind of model that can be chosen by {@code deckhand.llm.provider}; one small class for each. */
interface ModelProvider {
    /** The word in the setting. */
    String name();

    /** The model's name as outputs show it; empty for an engine that is no model. */
    String modelName();

    /** A model made from the settings, which asks for an answer of {@link AnswerSchema}'s form where it can. */
    ChatModel model();

    /** Whether a call costs something, so that its answer is worth remembering. */
    boolean paid();
}
