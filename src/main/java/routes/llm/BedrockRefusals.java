package routes.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Says of the AWS SDK's exceptions what every other provider's HTTP client says of its answers. */
final class BedrockRefusals implements ChatModel {
    private final ChatModel model;
    private final Refusals refusals;
    private final String url;
    private final Duration timeout;

    BedrockRefusals(ChatModel model, Refusals refusals, String url, Duration timeout) {
        this.model = model;
        this.refusals = refusals;
        this.url = url;
        this.timeout = timeout;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (RuntimeException e) { // the SDK's, or LangChain4j's around it
            throw meaning(e);
        }
    }

    private RuntimeException meaning(RuntimeException e) {
        Optional<AwsServiceException> answered = find(e, AwsServiceException.class);
        if (answered.isPresent()) {
            return answer(answered.get());
        }
        if (find(e, ApiCallTimeoutException.class).isPresent()
                || find(e, java.net.SocketTimeoutException.class).isPresent()) {
            return refusals.timeout(timeout);
        }
        if (find(e, ConnectException.class).isPresent()
                || find(e, UnknownHostException.class).isPresent()) {
            return refusals.unreachable(url);
        }
        return find(e, SdkClientException.class).map(this::unsent).orElse(e);
    }

    private RuntimeException answer(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String words = details == null ? "" : details.errorCode() + " " + details.errorMessage();
        return refusals.of(
                e.statusCode(),
                words,
                name -> details == null || details.sdkHttpResponse() == null
                        ? Optional.empty()
                        : details.sdkHttpResponse().firstMatchingHeader(name));
    }

    /** Nothing was sent for want of credentials, or the connection broke. */
    private RuntimeException unsent(SdkClientException e) {
        return String.valueOf(e.getMessage()).contains("credentials")
                ? refusals.unauthorized("no credentials were found")
                : refusals.cutOff(e);
    }

    private static <T extends Throwable> Optional<T> find(@Nullable Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
