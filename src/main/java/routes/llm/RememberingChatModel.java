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
 * The model that the routes talk to. It looks up what was answered to the same request before, and keeps an answer in the
 * ledger before anybody sees it, so that no answer that was received is paid for twice.
 */
@Component("chatModel")
class RememberingChatModel implements ChatModel {
    private final AnsweringModel answering;
    private final ChatModel model;
    private final CallBook book;

    RememberingChatModel(AnsweringModel answering, CallBook book) {
        this.answering = answering;
        this.model = answering.make();
        this.book = book;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        if (!answering.paid()) {
            return model.chat(request);
        }
        SlideCall call = SlideCall.of(request.messages());
        Optional<CallBook.Reply> known = book.find(
                call.requestHash(), call.jobId(), call.question().slide().number());
        CallBook.Reply reply = known.isPresent() ? known.get() : pay(request, call);
        call.answered(reply);
        return ChatResponse.builder().aiMessage(AiMessage.from(reply.text())).build();
    }

    private CallBook.Reply pay(ChatRequest request, SlideCall call) {
        String id = book.sent(
                call.requestHash(),
                call.jobId(),
                call.question().slide().number(),
                answering.provider(),
                answering.modelName());
        ChatResponse response;
        try {
            response = model.chat(request);
        } catch (ModelRefusal e) {
            book.failed(id, e.answerUnknown() ? "unknown" : "failed", e.code());
            throw e;
        } catch (RuntimeException e) {
            ModelRefusal refusal = ModelRefusal.unusable(e);
            book.failed(id, "failed", refusal.code());
            throw refusal;
        }
        CallBook.Reply reply = reply(response);
        book.answered(id, reply);
        return reply;
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
