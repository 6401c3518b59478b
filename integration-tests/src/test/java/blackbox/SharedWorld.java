package blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one {@link World} of the test run to whoever asks for it, and shows Deckhand's log when a test failed. */
public final class SharedWorld implements ParameterResolver, AfterTestExecutionCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return world(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            System.err.println("--- the end of Deckhand's log after " + context.getDisplayName());
            System.err.println(world(context).deckhand.tail());
        }
    }

    private static World world(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedWorld.class))
                .getOrComputeIfAbsent(World.class, unused -> start(), World.class);
    }

    private static World start() {
        try {
            return new World();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
