package routes.sqs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** A queue in memory, as far as a consumer asks for it: it gives each message once and notes what is deleted. */
public final class TinyQueue implements SqsClient {
    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Consumer<String> note;

    public TinyQueue(Consumer<String> note) {
        this.note = note;
    }

    /** The id of the first is {@code message-1}. */
    public TinyQueue send(String body) {
        String id = "message-" + sent.incrementAndGet();
        waiting.add(Message.builder()
                .messageId(id)
                .receiptHandle("receipt-of-" + id)
                .body(body)
                .attributes(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "3"))
                .build());
        return this;
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        if (request.maxNumberOfMessages() != 1 || request.visibilityTimeout() != 30) {
            throw new IllegalArgumentException("one message a poll, hidden for 30 s");
        }
        try {
            Message message = waiting.poll(50, TimeUnit.MILLISECONDS);
            return ReceiveMessageResponse.builder()
                    .messages(message == null ? List.of() : List.of(message))
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ReceiveMessageResponse.builder().build();
        }
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        note.accept("deleted " + request.receiptHandle());
        return DeleteMessageResponse.builder().build();
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        return ChangeMessageVisibilityBatchResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
