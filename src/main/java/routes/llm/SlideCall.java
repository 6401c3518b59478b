package routes.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a model on its way: what is asked, for which slide, and, once it came, the reply. It travels with the
 * message as an attribute, which providers do not send.
 */
public final class SlideCall {
    private static final String ATTRIBUTE = "slide-call";

    private final String jobId;
    private final SlideQuestion question;
    private final String requestHash;
    private final List<ChatMessage> messages;
    private final @Nullable SlideCall before;
    private CallBook.@Nullable Reply reply;
    private boolean extracted;

    SlideCall(
            String jobId,
            SlideQuestion question,
            String requestHash,
            List<ChatMessage> messages,
            @Nullable SlideCall before) {
        this.jobId = jobId;
        this.question = question;
        this.requestHash = requestHash;
        this.messages = attach(messages);
        this.before = before;
    }

    /** The call that these messages belong to. */
    static SlideCall of(List<ChatMessage> messages) {
        for (ChatMessage message : messages) {
            if (message instanceof UserMessage user && user.attributes().get(ATTRIBUTE) instanceof SlideCall call) {
                return call;
            }
        }
        throw new IllegalArgumentException("these messages were not made by slideAsker");
    }

    /** A mutable list, because Camel's component wants one. */
    public List<ChatMessage> messages() {
        return messages;
    }

    public SlideQuestion question() {
        return question;
    }

    public String jobId() {
        return jobId;
    }

    String requestHash() {
        return requestHash;
    }

    void answered(CallBook.Reply came) {
        reply = came;
    }

    /** No model was asked: the answer is what the slide's own words gave, be it nothing. */
    void extracted() {
        extracted = true;
    }

    boolean isExtracted() {
        return extracted;
    }

    public @Nullable String finishReason() {
        return reply == null ? null : reply.finishReason();
    }

    /** Tokens of this call and of the one it repairs. */
    public long inputTokens() {
        return (reply == null ? 0 : reply.inputTokens()) + (before == null ? 0 : before.inputTokens());
    }

    public long outputTokens() {
        return (reply == null ? 0 : reply.outputTokens()) + (before == null ? 0 : before.outputTokens());
    }

    /** True when another job, or another slide, has paid for every reply. */
    public boolean cached() {
        return reply != null && reply.remembered() && (before == null || before.cached());
    }

    private List<ChatMessage> attach(List<ChatMessage> plain) {
        List<ChatMessage> attached = new ArrayList<>(plain);
        for (int i = 0; i < attached.size(); i++) {
            if (attached.get(i) instanceof UserMessage user) {
                attached.set(
                        i, user.toBuilder().attributes(Map.of(ATTRIBUTE, this)).build());
                break;
            }
        }
        return attached;
    }
}
