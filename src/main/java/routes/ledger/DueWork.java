package routes.ledger;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is due and was not announced lately, and what was abandoned: this is what makes a lost pointer cost a second
 * and not a job.
 */
@Repository
public class DueWork {
    private static final long ANNOUNCED_LATELY = 30_000;
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final Clock clock;
    private final LedgerSettings settings;
    private final Fence fence;

    DueWork(JdbcClient db, Clock clock, LedgerSettings settings, Fence fence) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.fence = fence;
    }

    /** Leases in this worker's name are left over from a process that died: gives them up, once, at the start. */
    @PostConstruct
    void releaseLeftOver() {
        for (String table : List.of("job", "slide", "delivery")) {
            db.sql("update " + table + " set lease_until = 0, announced_at = 0 where lease_owner = ?")
                    .param(fence.owner())
                    .update();
        }
    }

    /**
     * Keeps the leases of this worker alive while its process is, but none for longer than any work takes: what a thread
     * could not even give back, on a full disk for example, comes due again.
     */
    @Transactional
    public void renewLeases() {
        for (String table : List.of("job", "slide", "delivery")) {
            db.sql("update " + table
                            + " set lease_until = ? where lease_owner = ? and lease_until > 0 and taken_at > ?")
                    .params(
                            fence.until(),
                            fence.owner(),
                            clock.millis() - settings.longestHold().toMillis())
                    .update();
        }
    }

    /** What the queues have to be told now. */
    @Transactional
    public List<Announcement> announce() {
        long now = clock.millis();
        takeBackAbandonedSlides(now);
        List<Announcement> due = new ArrayList<>();
        due.addAll(jobs("jobs", "'accepted', 'splitting'", now));
        due.addAll(jobs("packs", "'packing'", now));
        due.addAll(slides(now));
        due.addAll(deliveries(now));
        return due;
    }

    private void takeBackAbandonedSlides(long now) {
        db.sql("""
                        update slide set state = 'waiting', due_at = :now, announced_at = 0, lease_owner = null,
                            lease_until = null
                        where state = 'asking' and lease_until < :now""").param("now", now).update();
    }

    private List<Announcement> jobs(String stage, String states, long now) {
        return db.sql("""
                        update job set announced_at = :now where id in (select id from job where pool = :pool
                            and state in (%s) and due_at <= :now and announced_at < :lately
                            and (lease_until is null or lease_until < :now) order by due_at limit :most)
                        returning id""".formatted(states))
                .param("now", now)
                .param("pool", settings.pool())
                .param("lately", now - ANNOUNCED_LATELY)
                .param("most", AT_ONCE)
                .query((row, n) -> announcement(stage, row.getString("id"), ""))
                .list();
    }

    private List<Announcement> slides(long now) {
        return db.sql("""
                        update slide set announced_at = :now where (job_id, number) in (select s.job_id, s.number from slide s
                            join job j on j.id = s.job_id where s.state = 'waiting' and s.due_at <= :now
                            and s.announced_at < :lately and j.pool = :pool and j.state in ('splitting', 'describing')
                            order by s.due_at limit :most)
                        returning job_id, number""")
                .param("now", now)
                .param("pool", settings.pool())
                .param("lately", now - ANNOUNCED_LATELY)
                .param("most", AT_ONCE)
                .query((row, n) ->
                        announcement("slides", row.getString("job_id"), ",\"slide\":" + row.getInt("number")))
                .list();
    }

    private List<Announcement> deliveries(long now) {
        return db.sql("""
                        update delivery set announced_at = :now where id in (select d.id from delivery d
                            join job j on j.id = d.job_id where d.state = 'pending' and d.due_at <= :now
                            and d.announced_at < :lately and j.pool = :pool
                            and (d.lease_until is null or d.lease_until < :now) order by d.due_at limit :most)
                        returning id, job_id""")
                .param("now", now)
                .param("pool", settings.pool())
                .param("lately", now - ANNOUNCED_LATELY)
                .param("most", AT_ONCE)
                .query((row, n) -> announcement(
                        "deliveries", row.getString("job_id"), ",\"delivery\":\"" + row.getString("id") + "\""))
                .list();
    }

    private static Announcement announcement(String stage, String jobId, String more) {
        return new Announcement(stage, jobId, "{\"jobId\":\"" + jobId + "\"" + more + "}");
    }
}
