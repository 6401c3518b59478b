package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.job.JobRequest;
import routes.job.JobWishes;

class LookAtS3ObjectRouteTest {
    @Test
    void givesWhatTheObjectSaysAboutItsJob() throws Exception {
        JobRequest request =
                new JobRequest("cells-1", "object:1", "sqs", "s3://lectures/Cells.pdf", "Cells", JobWishes.NONE, null);
        try (RouteBench bench = RouteBench.of("22-look-at-s3-object")) {
            Exchange end = bench.bean("s3Reader", new Reader())
                    .start()
                    .send("look-at-s3-object", request, Map.of("request", request));

            assertThat(end.getMessage().getBody()).isEqualTo(Map.of("deckhand-prompt", "of s3://lectures/Cells.pdf"));
        }
    }

    /** In place of S3. */
    public static class Reader {
        public Map<String, String> look(String location) {
            return Map.of("deckhand-prompt", "of " + location);
        }
    }
}
