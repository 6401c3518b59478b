package routes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;

/** The store behind three small routes of the test's own, as a user might replace them. */
class RouteObjectStoreTest {
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private ObjectStore store;

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:put-object").process(exchange -> {
                    String key = exchange.getVariable("objectKey", String.class);
                    objects.put(key, exchange.getMessage().getBody(byte[].class));
                });
                from("direct:get-object").process(exchange -> {
                    byte[] bytes = objects.get(exchange.getVariable("objectKey", String.class));
                    exchange.getMessage().setBody(bytes == null ? null : new ByteArrayInputStream(bytes));
                });
                from("direct:link-to-object").process(exchange -> {
                    String key = exchange.getVariable("objectKey", String.class);
                    if (key.startsWith("secret")) {
                        throw new Refusal("key-not-allowed", "That key can't be used.");
                    }
                    exchange.getMessage()
                            .setBody(
                                    key.startsWith("none")
                                            ? null
                                            : key + " as " + exchange.getVariable("fileName") + " of "
                                                    + exchange.getVariable("contentType"));
                });
            }
        });
        camel.start();
        store = new RouteObjectStore(camel.createFluentProducerTemplate());
    }

    @AfterEach
    void stop() throws IOException {
        camel.close();
    }

    @Test
    void putsAndGetsThroughTheRoutes() throws IOException {
        store.put("work/7/deck.pdf", new ByteArrayInputStream("deck".getBytes(StandardCharsets.UTF_8)));

        assertThat(objects.get("work/7/deck.pdf"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("deck");
        try (InputStream body = store.get("work/7/deck.pdf")) {
            assertThat(body).hasContent("deck");
        }
    }

    @Test
    void saysThatTheStoreHasNoSuchObject() {
        assertThatThrownBy(() -> store.get("work/7/none.pdf"))
                .isInstanceOf(Refusal.class)
                .hasMessage("The store has no object work/7/none.pdf; check the key and the store");
    }

    @Test
    void linksThroughTheRoute() {
        assertThat(store.link("outputs/a.docx", "lecture.docx", "x/y"))
                .isEqualTo("outputs/a.docx as lecture.docx of x/y");
        assertThat(store.link("outputs/a.docx", null, null)).isEqualTo("outputs/a.docx as null of null");
    }

    @Test
    void saysThatTheRouteMadeNoLink() {
        assertThatThrownBy(() -> store.link("none", "a", "b"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("link-not-made"));
    }

    @Test
    void failsWithWhatFailedInsideTheRoute() {
        assertThatThrownBy(() -> store.link("secret", "a", "b"))
                .isInstanceOf(Refusal.class)
                .hasMessage("That key can't be used.");
    }
}
