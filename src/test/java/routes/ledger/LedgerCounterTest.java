package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCounterTest {
    private static final long NOW = 1_000_000;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);

    private TestLedger ledger;

    @BeforeEach
    void open(@TempDir Path folder) {
        ledger = TestLedger.in(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void countsNothingInAnEmptyLedger() {
        assertThat(count())
                .isEqualTo(new LedgerCounts(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of("jobs", 0L, "slides", 0L, "packs", 0L, "deliveries", 0L),
                        List.of()));
    }

    @Test
    void countsRowsByTheirState() {
        job("a", "serve", "completed", NOW, null);
        job("b", "serve", "describing", NOW, null);
        job("c", "run-7", "describing", NOW, null);
        slide("b", 1, "done", NOW);
        slide("b", 2, "waiting", NOW);
        slide("b", 3, "waiting", NOW);

        assertThat(count().jobs()).containsOnly(Map.entry("completed", 1L), Map.entry("describing", 2L));
        assertThat(count().slides()).containsOnly(Map.entry("done", 1L), Map.entry("waiting", 2L));
    }

    @Test
    void countsAsDueWhatTheOwnPoolCouldTakeNow() {
        job("due", "serve", "accepted", NOW, null);
        job("left over", "serve", "splitting", NOW, NOW - 1);
        job("taken", "serve", "splitting", NOW, NOW + 1);
        job("later", "serve", "accepted", NOW + 1, null);
        job("others", "run-7", "accepted", NOW, null);
        job("pack", "serve", "packing", NOW, null);

        assertThat(count().due()).containsEntry("jobs", 2L).containsEntry("packs", 1L);
    }

    @Test
    void countsASlideAsDueWhenItsPictureIsDrawnAndItsJobGoesOn() {
        job("going on", "serve", "describing", NOW, null);
        slide("going on", 1, "waiting", NOW);
        slide("going on", 2, "waiting", NOW + 1);
        slide("going on", 3, "waiting", null);
        slide("going on", 4, "asking", NOW);
        job("ended", "serve", "failed", NOW, null);
        slide("ended", 1, "waiting", NOW);

        assertThat(count().due()).containsEntry("slides", 1L);
    }

    @Test
    void sumsCallsAndTokensByProviderWithoutThoseUnderWay() {
        call("1", "openai", "answered", 1000, 200);
        call("2", "openai", "answered", 300, 50);
        call("3", "openai", "failed", 0, 0);
        call("4", "openai", "sent", 0, 0);
        call("5", "offline", "answered", 0, 0);

        assertThat(count().calls())
                .containsExactlyInAnyOrder(
                        new LedgerCounts.ModelCalls("openai", "answered", 2, 1300, 250),
                        new LedgerCounts.ModelCalls("openai", "failed", 1, 0, 0),
                        new LedgerCounts.ModelCalls("offline", "answered", 1, 0, 0));
    }

    /** The answers are long: reading them for a count would take the ledger from those who work. */
    @Test
    void countsCallsFromAnIndexAlone() {
        assertThat(ledger.client()
                        .sql("""
                                explain query plan select provider, state, count(*), sum(input_tokens), sum(output_tokens)
                                from llm_call where state <> 'sent' group by provider, state""")
                        .query((row, n) -> row.getString("detail"))
                        .list())
                .containsExactly("SCAN llm_call USING COVERING INDEX llm_call_counts");
    }

    private LedgerCounts count() {
        return ledger.counter(CLOCK).count();
    }

    private void job(String id, String pool, String state, long dueAt, @Nullable Long leaseUntil) {
        ledger.client().sql("""
                        insert into job (id, pool, source, location, deck_name, language, prompt, outputs, state, turn_at, due_at,
                            lease_until, created_at, updated_at)
                        values (?, ?, 'http', 'deck.pdf', 'deck', 'Spanish', 'describe-slide', '[]', ?, 1, ?, ?, 1, 1)""").params(id, pool, state, dueAt, leaseUntil).update();
    }

    private void slide(String jobId, int number, String state, @Nullable Long dueAt) {
        ledger.client()
                .sql("insert into slide (job_id, number, body, state, due_at) values (?, ?, '', ?, ?)")
                .params(jobId, number, state, dueAt)
                .update();
    }

    private void call(String id, String provider, String state, long input, long output) {
        ledger.client().sql("""
                        insert into llm_call (id, request_hash, job_id, slide, provider, model, state, input_tokens,
                            output_tokens, sent_at) values (?, 'h', 'j', 1, ?, 'm', ?, ?, ?, 1)""").params(id, provider, state, input, output).update();
    }
}
