package routes.ledger;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All who described slides of one job, by the first slide of each: one, unless a chain fell back. */
public record Describers(List<Describer> all) {
    public Describers {
        all = List.copyOf(all);
    }

    /** {@code "openai"}, {@code "openai, anthropic"}; null while no slide is described. */
    public @Nullable String providers() {
        return all.isEmpty()
                ? null
                : all.stream().map(Describer::provider).distinct().collect(Collectors.joining(", "));
    }

    /** The models in the same way; null when there is none. */
    public @Nullable String models() {
        String models = all.stream()
                .map(Describer::model)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return models.isEmpty() ? null : models;
    }

    /** Whether the slides' own words are all there is. */
    public boolean offline() {
        return all.stream().allMatch(Describer::offline);
    }
}
