package routes.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import routes.slides.Deck;
import routes.slides.Slide;

/** Decks to split: taken with a lease, remembered slide by slide, handed back when their turn is over. */
@Repository
public class Splitting {
    private final JdbcClient db;
    private final Clock clock;
    private final Fence fence;
    private final LedgerSettings settings;
    private final Gathering gathering;

    Splitting(JdbcClient db, Clock clock, Fence fence, LedgerSettings settings, Gathering gathering) {
        this.db = db;
        this.clock = clock;
        this.fence = fence;
        this.settings = settings;
        this.gathering = gathering;
    }

    /** The deck that has waited longest for its turn; null when none is due. */
    @Transactional
    public Work.@Nullable OfDeck take() {
        return db.sql("""
                        update job set state = 'splitting', attempt = attempt + 1, lease_owner = :owner, lease_until = :until, taken_at = :now,
                            updated_at = :now
                        where id = (select id from job
                            where pool = :pool and state in ('accepted', 'splitting') and due_at <= :now
                                and (lease_until is null or lease_until < :now)
                            order by turn_at, id limit 1)
                        returning id, attempt, tries, location, deck_name""")
                .param("owner", fence.owner())
                .param("until", fence.until())
                .param("now", clock.millis())
                .param("pool", settings.pool())
                .query((row, n) -> new Work.OfDeck(
                        row.getString("id"),
                        row.getLong("attempt"),
                        row.getInt("tries"),
                        row.getString("location"),
                        row.getString("deck_name")))
                .optional()
                .orElse(null);
    }

    /** Remembers the deck's text; returns the numbers of the slides that still have to be drawn. */
    @Transactional
    public List<Integer> remember(Work.OfDeck work, Deck deck) {
        fence.holdJob(work);
        db.sql("update job set deck_title = ?, outline = ?, total_slides = ? where id = ?")
                .params(deck.title(), Json.write(titles(deck)), deck.slides().size(), work.jobId())
                .update();
        deck.slides().forEach(slide -> insert(work.jobId(), slide));
        return undrawn(work);
    }

    /** A slide's picture is stored: from now on a model can be asked about it. */
    @Transactional
    public void drawn(Work.OfDeck work, int number) {
        fence.holdJob(work);
        db.sql("""
                        update slide set picture = 1, due_at = :now, announced_at = :now
                        where job_id = :job and number = :number and state = 'waiting' and due_at is null""")
                .param("now", clock.millis())
                .param("job", work.jobId())
                .param("number", number)
                .update();
    }

    /** A slide that can't be drawn has failed; the others go on. */
    @Transactional
    public void notDrawn(Work.OfDeck work, int number, String code, String message) {
        fence.holdJob(work);
        db.sql("""
                        update slide set state = 'failed', due_at = :now, error_code = :code, error_message = :message
                        where job_id = :job and number = :number and state = 'waiting'""")
                .param("now", clock.millis())
                .param("code", code)
                .param("message", message)
                .param("job", work.jobId())
                .param("number", number)
                .update();
    }

    /**
     * The worker's turn with this deck is over: it is handed back when there are slides left to draw, else the deck is
     * split.
     */
    @Transactional
    public Gathered turnOver(Work.OfDeck work) {
        fence.holdJob(work);
        boolean split = undrawn(work).isEmpty();
        long now = clock.millis();
        db.sql("""
                        update job set state = :state, tries = 0, turn_at = :now, due_at = :now, announced_at = 0,
                            lease_owner = null, lease_until = null where id = :id""")
                .param("state", split ? "describing" : "splitting")
                .param("now", now)
                .param("id", work.jobId())
                .update();
        return split ? gathering.gather(work.jobId()) : Gathered.NOT_YET;
    }

    /** Whether another deck is due, so that a long one should let it have a turn. */
    public boolean othersWait(Work.OfDeck work) {
        return db.sql("""
                        select count(*) from job where pool = ? and state in ('accepted', 'splitting') and due_at <= ?
                            and id <> ? and (lease_until is null or lease_until < ?)""")
                        .params(settings.pool(), clock.millis(), work.jobId(), clock.millis())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The deck, or the pack, is due again after {@code delay}, with one failure more. */
    @Transactional
    public void retryIn(Work work, Duration delay) {
        fence.holdJob(work);
        db.sql("""
                        update job set tries = tries + 1, due_at = ?, announced_at = 0, lease_owner = null,
                            lease_until = null where id = ?""").params(clock.millis() + delay.toMillis(), work.jobId()).update();
    }

    private List<Integer> undrawn(Work.OfDeck work) {
        return db.sql(
                        "select number from slide where job_id = ? and state = 'waiting' and due_at is null order by number")
                .param(work.jobId())
                .query(Integer.class)
                .list();
    }

    private void insert(String jobId, Slide slide) {
        db.sql("""
                        insert into slide (job_id, number, title, body, notes, state) values (?, ?, ?, ?, ?, 'waiting')
                        on conflict (job_id, number) do nothing""")
                .params(jobId, slide.number(), slide.title(), slide.text(), slide.notes())
                .update();
    }

    private static List<String> titles(Deck deck) {
        return deck.slides().stream().map(slide -> slide.titleOr("")).toList();
    }
}
