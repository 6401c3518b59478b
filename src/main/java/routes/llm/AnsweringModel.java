package routes.llm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the chain of models that the settings name; one that can't be asked at all stops the start. */
@Component
class AnsweringModel {
    private final ModelSettings settings;
    private final List<ModelProvider> providers;
    private final Clock clock;

    AnsweringModel(ModelSettings settings, List<ModelProvider> providers, Clock clock) {
        this.settings = settings;
        this.providers = List.copyOf(providers);
        this.clock = clock;
    }

    ModelChain chain() {
        List<ChainMember> members = new ArrayList<>();
        for (ProviderAccess access : settings.accesses()) {
            access.lack().ifPresent(lack -> {
                throw lack;
            });
            members.add(member(access));
        }
        return new ModelChain(members, settings.tries());
    }

    private ChainMember member(ProviderAccess access) {
        ModelProvider provider = providers.stream()
                .filter(known -> known.name().equals(access.provider()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no class makes a model of " + access.provider()));
        return new ChainMember(
                provider.name(),
                access.offline() ? "" : access.modelOr(provider.usualModel()),
                provider.paid(),
                provider.model(access),
                new Refusals(access),
                new Rest(clock, settings.backoff(), settings.longestBackoff()));
    }
}
