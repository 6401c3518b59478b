package routes.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Somebody else listens where Deckhand wanted to. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, PortInUseException taken) {
        int port = taken.getPort();
        return new FailureAnalysis(
                "Port %d is taken by another program".formatted(port),
                "stop that program, or set PORT (or --server.port=) to a free port, or --management.server.port= if %d is the management port"
                        .formatted(port),
                taken);
    }
}
