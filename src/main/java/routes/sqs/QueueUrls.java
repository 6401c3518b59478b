package routes.sqs;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Puts the queue's URL into requests that name it as the settings do. It is looked up by the first request that gets
 * through, so that a service starts while SQS is out of reach.
 */
final class QueueUrls implements ExecutionInterceptor {
    private static final String FIELD = "QueueUrl";

    private final String setting;
    private final Supplier<String> lookup;
    private volatile @Nullable String url;

    QueueUrls(String setting, Supplier<String> lookup) {
        this.setting = setting;
        this.lookup = lookup;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        boolean ours = request.getValueForField(FIELD, String.class)
                .filter(setting::equals)
                .isPresent();
        return ours ? with(url(), request) : request;
    }

    private String url() {
        String known = url;
        if (known == null) {
            known = lookup.get();
            url = known;
        }
        return known;
    }

    private static SdkRequest with(String url, SdkRequest request) {
        SdkRequest.Builder builder = request.toBuilder();
        for (SdkField<?> field : request.sdkFields()) {
            if (field.memberName().equals(FIELD)) {
                field.set(builder, url);
            }
        }
        return builder.build();
    }
}
