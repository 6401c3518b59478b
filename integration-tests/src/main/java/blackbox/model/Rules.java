package blackbox.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which requests get another reply than a plain answer: the first rule that fits and has a reply left decides. */
final class Rules {
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Predicate<ModelRequest> fits, Deque<Reply> replies, boolean forEver) {
        private Optional<Reply> next() {
            return Optional.ofNullable(forEver ? replies.peek() : replies.poll());
        }
    }

    synchronized void once(Predicate<ModelRequest> fits, List<Reply> replies) {
        rules.add(new Rule(fits, new ArrayDeque<>(replies), false));
    }

    synchronized void always(Predicate<ModelRequest> fits, Reply reply) {
        rules.add(new Rule(fits, new ArrayDeque<>(List.of(reply)), true));
    }

    synchronized void clear() {
        rules.clear();
    }

    synchronized Reply replyTo(ModelRequest request) {
        for (Rule rule : rules) {
            Optional<Reply> reply = rule.fits().test(request) ? rule.next() : Optional.empty();
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        return Reply.answer();
    }
}
