package routes.store;

import java.io.InputStream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.FluentProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import routes.CamelExtension;
import routes.failure.Refusal;

/** Reaches the store through its routes, so that a user who replaces them has replaced the store everywhere. */
@Component
@CamelExtension
class RouteObjectStore implements ObjectStore {
    private final FluentProducerTemplate routes;

    RouteObjectStore(@Lazy FluentProducerTemplate routes) {
        this.routes = routes;
    }

    @Override
    public void put(String key, InputStream body) {
        request(to("direct:put-object", key).withBody(body), Object.class);
    }

    @Override
    public InputStream get(String key) {
        InputStream body = request(to("direct:get-object", key), InputStream.class);
        if (body == null) {
            throw new Refusal("object-not-found", "The store has no object " + key + "; check the key and the store");
        }
        return body;
    }

    @Override
    public String link(String key, @Nullable String fileName, @Nullable String contentType) {
        String link = request(
                to("direct:link-to-object", key)
                        .withVariable("fileName", fileName)
                        .withVariable("contentType", contentType),
                String.class);
        if (link == null) {
            throw new Refusal("link-not-made", "The store made no link to " + key + "; check its route link-to-object");
        }
        return link;
    }

    @Override
    public void delete(String key) {
        request(to("direct:delete-object", key), Object.class);
    }

    private FluentProducerTemplate to(String route, String key) {
        return routes.to(route).withVariable("objectKey", key);
    }

    /** What went wrong inside the route is what went wrong here: Camel's wrapping tells nobody anything. */
    private static <T> @Nullable T request(FluentProducerTemplate call, Class<T> type) {
        try {
            return call.request(type);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
