package routes.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the providers of a chain in their order until one answers. The offline engine, which answers always and worse,
 * stands in only where the slide would otherwise fail or where nobody has been there for a while.
 */
final class ModelChain {
    private static final Logger LOG = LoggerFactory.getLogger(ModelChain.class);

    /** So often a slide is asked about in vain before the offline engine takes the place of models that are down. */
    private static final int PATIENCE = 3;

    private final List<ChainMember> members;
    private final int tries;

    ModelChain(List<ChainMember> members, int tries) {
        this.members = List.copyOf(members);
        this.tries = tries;
    }

    List<ChainMember> members() {
        return members;
    }

    /** The first answer, else the refusal that says when asking again is worth while. */
    <T> T ask(SlideCall call, Function<ChainMember, T> asking) {
        List<ModelRefusal> refusals = new ArrayList<>();
        for (ChainMember member : members) {
            if (member.offline() && !standsIn(call, refusals)) {
                continue;
            }
            Optional<ModelRefusal> rests =
                    alone() ? Optional.empty() : member.rest().reason();
            if (rests.isPresent()) {
                refusals.add(rests.get());
                continue;
            }
            try {
                return answer(member, asking);
            } catch (ModelRefusal e) {
                refusals.add(refused(call, member, e));
            }
        }
        throw foremost(refusals);
    }

    private static <T> T answer(ChainMember member, Function<ChainMember, T> asking) {
        T answer = asking.apply(member);
        member.rest().answered();
        return answer;
    }

    private ModelRefusal refused(SlideCall call, ChainMember member, ModelRefusal refusal) {
        if (alone() || Thread.currentThread().isInterrupted()) {
            throw refusal;
        }
        LOG.warn(
                "{} slide {}: {} ({})",
                call.jobId(),
                call.question().slide().number(),
                refusal.getMessage(),
                refusal.code());
        if (refusal.ofRequest()) {
            member.rest().answered(); // it is there, and the next slide may suit it
            return refusal;
        }
        return member.rest().refused(refusal);
    }

    private boolean alone() {
        return members.size() == 1;
    }

    private boolean standsIn(SlideCall call, List<ModelRefusal> refusals) {
        return refusals.stream().noneMatch(ModelRefusal::mayRetry)
                || call.failures() + 1 >= tries
                || call.failures() >= PATIENCE && refusals.stream().noneMatch(ModelRefusal::ofRate);
    }

    /** Of those that waiting can help the one that can be asked soonest; else that of the chain's head. */
    private static ModelRefusal foremost(List<ModelRefusal> refusals) {
        return refusals.stream()
                .filter(ModelRefusal::mayRetry)
                .filter(refusal -> refusal.retryAfter() != null)
                .min(Comparator.comparing(refusal -> Objects.requireNonNull(refusal.retryAfter())))
                .orElse(refusals.get(0));
    }
}
