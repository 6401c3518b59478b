package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TellProgressRouteTest {
    @Test
    void logsTheSlideAndNothingOfItsText(CapturedOutput output) throws Exception {
        try (RouteBench bench = RouteBench.of("48-tell-progress")) {
            Exchange end = bench.start().send("tell-progress", "body", Map.of("work", Sample.ONE_SLIDE));

            assertThat(end.getException()).isNull();
            assertThat(output)
                    .contains("job-1: slide 2 described")
                    .doesNotContain(Sample.ONE_SLIDE.question().slide().text());
        }
    }
}
