package routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job with each of its slides, the links to its files and its callbacks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
        @JsonUnwrapped JobSummary summary,
        @Nullable String provider,
        @Nullable String model,
        List<SlideView> slides,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> outputs,
        List<DeliveryView> deliveries) {
    JobView {
        slides = List.copyOf(slides);
        outputs = Map.copyOf(outputs);
        deliveries = List.copyOf(deliveries);
    }
}
