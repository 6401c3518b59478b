package routes.camel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.util.StringHelper;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import routes.ledger.Gathered;
import routes.web.ProblemWriter;

/**
 * Some route files in a Camel of their own, without Spring. Everything around them, beans by hand and the neighbouring
 * routes and queues, notes what it is told: the story.
 */
final class RouteBench implements AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.of(
            "deckhand.split.concurrency", "1",
            "deckhand.llm.concurrency", "1",
            "deckhand.pack.concurrency", "1",
            "deckhand.callback.concurrency", "1",
            "deckhand.source.http.enabled", "true",
            "deckhand.source.folder.enabled", "true",
            "deckhand.source.s3.bucket", "lectures",
            "deckhand.source.s3.delay", "30s",
            "deckhand.source.pubsub.subscription", "decks",
            "deckhand.store.kind", "folder");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> story = new CopyOnWriteArrayList<>();

    /** {@code files} as {@code 20-accept-job}. A queue that the files send to notes {@code jobs <- {"jobId":"job-1"}}. */
    static RouteBench of(String... files) throws Exception {
        return of(Map.of(), files);
    }

    /** With more settings, as far as it depends on them whether a route is there. */
    static RouteBench of(Map<String, String> settings, String... files) throws Exception {
        RouteBench bench = new RouteBench();
        SETTINGS.forEach(bench::setting);
        settings.forEach(bench::setting);
        bench.camel.getComponent("direct", DirectComponent.class).setBlock(false);
        bench.bean("failureJudge", new NotingJudge(bench, Gathered.NOT_YET)).bean("problemWriter", new ProblemWriter());
        for (String queue : List.of("jobs", "slides", "packs", "deliveries")) {
            bench.setting("deckhand.queue." + queue, "direct:queue-" + queue);
            bench.route("queue-" + queue, exchange -> bench.note(queue + " <- " + body(exchange)));
        }
        for (String file : files) {
            PluginHelper.getRoutesLoader(bench.camel)
                    .loadRoutes(ResourceHelper.resolveResource(bench.camel, "classpath:camel/" + file + ".camel.yaml"));
        }
        return bench;
    }

    RouteBench setting(String key, String value) {
        camel.getPropertiesComponent().addOverrideProperty(key, value);
        return this;
    }

    RouteBench bean(String name, Object bean) {
        camel.getRegistry().bind(name, bean);
        return this;
    }

    /** A neighbouring route that notes its name and what it was sent. */
    RouteBench neighbour(String route) throws Exception {
        return route(route, exchange -> note(route + " <- " + body(exchange)));
    }

    /** A neighbouring route, or a queue, that does this; in place of what it did before. */
    RouteBench route(String route, Processor does) throws Exception {
        RouteDefinition before = camel.getRouteDefinition("neighbour-" + route);
        if (before != null) {
            camel.removeRouteDefinition(before);
        }
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + route)
                        .routeId("neighbour-" + route)
                        .errorHandler(noErrorHandler())
                        .process(does);
            }
        });
        return this;
    }

    RouteBench add(RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
        return this;
    }

    /** Lets a route be called by its id in place of its queue, its timer or its address. */
    RouteBench called(String routeId) {
        return source(routeId, uri -> "direct:" + routeId);
    }

    /** Changes where a route takes its messages from. */
    RouteBench source(String routeId, UnaryOperator<String> change) {
        FromDefinition from = camel.getRouteDefinition(routeId).getInput();
        from.setUri(change.apply(from.getUri()));
        return this;
    }

    /** Sets a component up as application.yaml does. */
    RouteBench configured(String component) {
        String prefix = "camel.component." + component + ".";
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Objects.requireNonNull(yaml.getObject()).forEach((key, value) -> {
            String name = key.toString();
            if (name.startsWith(prefix)) {
                PropertyBindingSupport.build()
                        .withMandatory(true)
                        .bind(
                                camel,
                                camel.getComponent(component),
                                StringHelper.dashToCamelCase(name.substring(prefix.length())),
                                value.toString());
            }
        });
        return this;
    }

    /** Whether the settings let the route be there, now that it is started. */
    boolean has(String routeId) {
        return camel.getRoute(routeId) != null;
    }

    RouteBench start() {
        camel.start();
        return this;
    }

    /** Sends to the route and gives back what has become of the exchange, its failure included. */
    Exchange send(String routeId, Object body) {
        return send(routeId, body, Map.of());
    }

    Exchange send(String routeId, Object body, Map<String, Object> variables) {
        return send(routeId, body, variables, Map.of());
    }

    Exchange send(String routeId, Object body, Map<String, Object> variables, Map<String, Object> headers) {
        return camel.createProducerTemplate().request("direct:" + routeId, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            variables.forEach(exchange::setVariable);
        });
    }

    void note(String line) {
        story.add(line);
    }

    List<String> story() {
        return story;
    }

    /** Waits for what is still on its way, as a wire tap may be. */
    @Override
    public void close() {
        camel.stop();
    }

    private static String body(Exchange exchange) {
        return String.valueOf(exchange.getMessage().getBody());
    }
}
