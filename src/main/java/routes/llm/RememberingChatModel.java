package routes.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The model that the routes talk to. It looks up what any model of the chain answered to the same request before, and keeps
 * an answer in the ledger before anybody sees it, so that no answer that was received is paid for twice.
 */
@Component("chatModel")
class RememberingChatModel implements ChatModel {
    private final ModelChain chain;
    private final CallBook book;

    RememberingChatModel(AnsweringModel answering, CallBook book) {
        this.chain = answering.chain();
        this.book = book;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        SlideCall call = SlideCall.of(request.messages());
        String text = remembered(call)
                .orElseGet(() -> chain.ask(
                        call, member -> member.paid() ? pay(member, request, call) : make(member, request, call)));
        return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
    }

    private Optional<String> remembered(SlideCall call) {
        for (ChainMember member : chain.members()) {
            Optional<CallBook.Reply> known = member.paid()
                    ? book.find(
                            hash(member, call),
                            call.jobId(),
                            call.question().slide().number())
                    : Optional.empty();
            if (known.isPresent()) {
                return Optional.of(answered(member, call, known.get()));
            }
        }
        return Optional.empty();
    }

    private String pay(ChainMember member, ChatRequest request, SlideCall call) {
        int slide = call.question().slide().number();
        String id = book.sent(hash(member, call), call.jobId(), slide, member.provider(), member.modelName());
        CallBook.Reply reply;
        try {
            reply = reply(member.ask(request));
        } catch (ModelRefusal e) {
            book.failed(id, e.answerUnknown() ? "unknown" : "failed", e.code());
            throw e;
        }
        book.answered(id, reply);
        return answered(member, call, reply);
    }

    /** What costs nothing need not be remembered. */
    private static String make(ChainMember member, ChatRequest request, SlideCall call) {
        call.answered(member.provider(), member.modelName());
        return member.ask(request).aiMessage().text();
    }

    private static String answered(ChainMember member, SlideCall call, CallBook.Reply reply) {
        call.answered(member.provider(), member.modelName(), reply);
        return reply.text();
    }

    private static String hash(ChainMember member, SlideCall call) {
        return call.requestHash(member.provider(), member.modelName());
    }

    private static CallBook.Reply reply(ChatResponse response) {
        String text = response.aiMessage().text();
        TokenUsage usage = response.tokenUsage();
        return new CallBook.Reply(
                text == null ? "" : text,
                response.finishReason() == null
                        ? null
                        : response.finishReason().name().toLowerCase(Locale.ROOT),
                usage == null ? 0 : orZero(usage.inputTokenCount()),
                usage == null ? 0 : orZero(usage.outputTokenCount()),
                false);
    }

    private static long orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
