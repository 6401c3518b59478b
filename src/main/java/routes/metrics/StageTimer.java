package routes.metrics;

import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.CamelExtension;

/** Measures the routes that do a stage's work; an exchange that found nothing due is not work and does not count. */
@Component
@CamelExtension
class StageTimer implements RoutePolicyFactory {
    private static final Map<String, String> STAGES = Map.of(
            "split-deck", "split",
            "describe-slide", "describe",
            "make-study-pack", "pack",
            "deliver-callback", "deliver");

    private final StageMeter meter;

    StageTimer(StageMeter meter) {
        this.meter = meter;
    }

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        String stage = STAGES.get(routeId);
        return stage == null ? null : new OfStage(stage);
    }

    private final class OfStage extends RoutePolicySupport {
        private final String stage;

        OfStage(String stage) {
            this.stage = stage;
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (exchange.getVariable("work") != null) {
                meter.record(stage, Duration.ofMillis(exchange.getClock().elapsed()));
            }
        }
    }
}
