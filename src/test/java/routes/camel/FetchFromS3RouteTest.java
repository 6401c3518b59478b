package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.ledger.Work;

class FetchFromS3RouteTest {
    @Test
    void opensADeckThatLiesInABucket() throws Exception {
        try (RouteBench bench = RouteBench.of("36-fetch-from-s3")) {
            Exchange end = bench.bean("s3Reader", new Reader())
                    .start()
                    .send(
                            "fetch-from-s3",
                            "",
                            Map.of("work", new Work.OfDeck("job-2", 1, 0, "s3://lectures/a%20b.pdf?version=7", "a b")));

            assertThat(end.getMessage().getBody()).isEqualTo("bytes of s3://lectures/a%20b.pdf?version=7");
        }
    }

    /** In place of S3. */
    public static class Reader {
        public String open(String location) {
            return "bytes of " + location;
        }
    }
}
