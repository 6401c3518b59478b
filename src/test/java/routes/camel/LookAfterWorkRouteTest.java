package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.ledger.Announcement;

class LookAfterWorkRouteTest {
    private static final List<Announcement> DUE = List.of(
            new Announcement("jobs", "job-1", "{\"jobId\":\"job-1\"}"),
            new Announcement("slides", "job-2", "{\"jobId\":\"job-2\",\"slide\":7}"));

    @Test
    void keepsLeasesAliveBeforeItAnnouncesWhatIsDue() throws Exception {
        try (RouteBench bench = RouteBench.of("00-when-something-fails", "70-look-after-work")) {
            lookAfter(bench.neighbour("announce-work"), DUE);

            assertThat(bench.story())
                    .containsExactly(
                            "renew leases",
                            "tidy",
                            "announce",
                            "announce-work <- " + DUE.get(0),
                            "announce-work <- " + DUE.get(1));
        }
    }

    @Test
    void announcesNothingWhenNothingIsDue() throws Exception {
        try (RouteBench bench = RouteBench.of("00-when-something-fails", "70-look-after-work")) {
            lookAfter(bench.neighbour("announce-work"), List.of());

            assertThat(bench.story()).containsExactly("renew leases", "tidy", "announce");
        }
    }

    @Test
    void aQueueOutOfReachKeepsTheOthersFromNothing() throws Exception {
        try (RouteBench bench = RouteBench.of("00-when-something-fails", "70-look-after-work")) {
            bench.route("announce-work", exchange -> {
                Announcement announcement = exchange.getMessage().getBody(Announcement.class);
                if (announcement.stage().equals("jobs")) {
                    throw new Refusal("queue-unreachable", "The queue does not answer");
                }
                bench.note(announcement.pointer());
            });
            lookAfter(bench, DUE);

            assertThat(bench.story())
                    .containsExactly(
                            "renew leases",
                            "tidy",
                            "announce",
                            "judge null: The queue does not answer",
                            "{\"jobId\":\"job-2\",\"slide\":7}");
        }
    }

    private static void lookAfter(RouteBench bench, List<Announcement> due) {
        bench.bean("dueWork", new DueWork(bench, due))
                .bean("inboxTidier", new Tidier(bench))
                .called("look-after-work")
                .start()
                .send("look-after-work", "");
    }

    /** In place of the ledger. */
    public record DueWork(RouteBench bench, List<Announcement> due) {
        public void renewLeases() {
            bench.note("renew leases");
        }

        public List<Announcement> announce() {
            bench.note("announce");
            return due;
        }
    }

    /** In place of the inbox. */
    public record Tidier(RouteBench bench) {
        public void tidy() {
            bench.note("tidy");
        }
    }
}
