package routes.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps calls in memory and writes down what it was told. */
final class CallBookFake implements CallBook {
    final List<String> told = new ArrayList<>();
    private final Map<String, Reply> answers = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    private boolean broken;

    /** From now on nothing can be kept. */
    void breaks() {
        broken = true;
    }

    @Override
    public Optional<Reply> find(String requestHash, String jobId, int slide) {
        return Optional.ofNullable(answers.get(requestHash))
                .map(reply ->
                        new Reply(reply.text(), reply.finishReason(), reply.inputTokens(), reply.outputTokens(), true));
    }

    @Override
    public String sent(String requestHash, String jobId, int slide, String provider, String model) {
        String id = "call-" + (hashes.size() + 1);
        hashes.put(id, requestHash);
        told.add("%s sent for %s slide %d to %s %s".formatted(id, jobId, slide, provider, model));
        return id;
    }

    @Override
    public void answered(String callId, Reply reply) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        answers.put(hashes.getOrDefault(callId, ""), reply);
        told.add("%s answered %s, %d in, %d out, %s"
                .formatted(callId, reply.text(), reply.inputTokens(), reply.outputTokens(), reply.finishReason()));
    }

    @Override
    public void failed(String callId, String state, String errorCode) {
        told.add("%s %s: %s".formatted(callId, state, errorCode));
    }
}
