package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routes.ledger.Gathered;

class AnnouncePackRouteTest {
    @Test
    void announcesThePackWhenTheLastSlideIsIn() throws Exception {
        assertThat(storyOf(Gathered.PACK_DUE)).containsExactly("packs <- {\"jobId\":\"job-1\"}");
    }

    @ParameterizedTest
    @EnumSource(names = "PACK_DUE", mode = EnumSource.Mode.EXCLUDE)
    void keepsQuietOtherwise(Gathered left) throws Exception {
        assertThat(storyOf(left)).isEmpty();
    }

    private static List<String> storyOf(Gathered left) throws Exception {
        try (RouteBench bench = RouteBench.of("49-announce-pack")) {
            bench.start().send("announce-pack", left, Map.of("work", Sample.ONE_SLIDE));
            return bench.story();
        }
    }
}
