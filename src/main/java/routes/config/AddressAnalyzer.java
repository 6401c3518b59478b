package routes.config;

import java.net.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The address to listen on is none of this machine, or the port needs rights. */
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class AddressAnalyzer extends AbstractFailureAnalyzer<BindException> {
    private final Environment environment;

    AddressAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, BindException refused) {
        return new FailureAnalysis(
                "Deckhand can't listen on %s:%s (%s)"
                        .formatted(
                                environment.getProperty("server.address", "0.0.0.0"),
                                environment.getProperty("server.port", "8000"),
                                Causes.firstLine(refused)),
                "set SERVER_ADDRESS to 127.0.0.1, or to 0.0.0.0 in a container, and PORT to a free port above 1023",
                refused);
    }
}
