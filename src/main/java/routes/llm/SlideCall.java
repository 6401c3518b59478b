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
    private final Fingerprint fingerprint;
    private final List<ChatMessage> messages;
    private final int failures;
    private final @Nullable SlideCall before;
    private CallBook.@Nullable Reply reply;
    private String provider = "";
    private String model = "";

    private SlideCall(
            String jobId,
            SlideQuestion question,
            Fingerprint fingerprint,
            List<ChatMessage> messages,
            int failures,
            @Nullable SlideCall before) {
        this.jobId = jobId;
        this.question = question;
        this.fingerprint = fingerprint;
        this.messages = attach(messages);
        this.failures = failures;
        this.before = before;
    }

    /** The first call about a slide, whose earlier tries have failed so often. */
    static SlideCall first(
            String jobId, SlideQuestion question, Fingerprint fingerprint, List<ChatMessage> messages, int failures) {
        return new SlideCall(jobId, question, fingerprint, messages, failures, null);
    }

    /** A call that goes on with the conversation of this one, in which that had been answered. */
    SlideCall repairedBy(List<ChatMessage> conversation, String answered) {
        Fingerprint grown = (whose, name) -> Hash.of(fingerprint.of(whose, name), answered);
        return new SlideCall(jobId, question, grown, conversation, failures, this);
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

    /** What makes this request the same as another one to the same model. */
    String requestHash(String ofProvider, String ofModel) {
        return fingerprint.of(ofProvider, ofModel);
    }

    /** How often the slide was asked about before in vain. */
    int failures() {
        return failures;
    }

    void answered(String byProvider, String byModel, CallBook.Reply came) {
        answered(byProvider, byModel);
        reply = came;
    }

    /** No reply is known: no model was asked. */
    void answered(String byProvider, String byModel) {
        provider = byProvider;
        model = byModel;
    }

    /** Who answered; empty while nobody has. */
    public String provider() {
        return provider;
    }

    /** The model that answered; empty for an engine that is no model. */
    public String modelName() {
        return model;
    }

    /** No model was asked: the answer is what the slide's own words gave, be it nothing. */
    boolean isExtracted() {
        return provider.equals(ProviderAccess.OFFLINE);
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

    /** What makes two requests the same, once it is known who is asked. */
    interface Fingerprint {
        String of(String provider, String model);
    }
}
