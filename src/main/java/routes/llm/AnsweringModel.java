package routes.llm;

import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/** The provider that the settings choose. */
@Component
public class AnsweringModel {
    private final ModelProvider provider;

    AnsweringModel(ModelSettings settings, List<ModelProvider> providers) {
        this.provider = providers.stream()
                .filter(known -> known.name().equals(settings.providerName()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "llm-provider-unknown",
                        "There is no provider %s; set deckhand.llm.provider to one of %s"
                                .formatted(
                                        settings.providerName(),
                                        providers.stream()
                                                .map(ModelProvider::name)
                                                .sorted()
                                                .toList())));
    }

    /** {@code openai}, {@code offline}, … */
    public String provider() {
        return provider.name();
    }

    /** The model's name; empty for the offline engine. */
    public String modelName() {
        return provider.modelName();
    }

    public boolean offline() {
        return provider.name().equals(OfflineProvider.NAME);
    }

    boolean paid() {
        return provider.paid();
    }

    ChatModel make() {
        return provider.model();
    }
}
