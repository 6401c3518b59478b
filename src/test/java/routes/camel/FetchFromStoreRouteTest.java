package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class FetchFromStoreRouteTest {
    @Test
    void getsTheObjectUnderItsKey() throws Exception {
        try (RouteBench bench = RouteBench.of("35-fetch-from-store")) {
            Exchange end = bench.route("get-object", exchange -> exchange.getMessage()
                            .setBody("bytes of " + exchange.getVariable("objectKey")))
                    .start()
                    .send("fetch-from-store", "", Map.of("work", Sample.DECK));

            assertThat(end.getMessage().getBody()).isEqualTo("bytes of uploads/Cells.pdf");
        }
    }
}
