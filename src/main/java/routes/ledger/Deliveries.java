package routes.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox of callbacks: taken with a lease, every attempt remembered, delivered or dead in the end. */
@Repository
public class Deliveries {
    private static final String VIEW = """
            select d.*, a.status as last_status, a.error as last_error from delivery d
            left join delivery_attempt a on a.delivery_id = d.id and a.number = d.attempts
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Fence fence;
    private final LedgerSettings settings;

    Deliveries(JdbcClient db, Clock clock, Fence fence, LedgerSettings settings) {
        this.db = db;
        this.clock = clock;
        this.fence = fence;
        this.settings = settings;
    }

    /** The callback that is due the longest; null when none is due. */
    @Transactional
    public Work.@Nullable OfDelivery take() {
        return db.sql("""
                        update delivery set attempt = attempt + 1, lease_owner = :owner, lease_until = :until, taken_at = :now
                        where id = (select d.id from delivery d join job j on j.id = d.job_id
                            where j.pool = :pool and d.state = 'pending' and d.due_at <= :now
                                and (d.lease_until is null or d.lease_until < :now) order by d.due_at, d.id limit 1)
                        returning *""")
                .param("owner", fence.owner())
                .param("until", fence.until())
                .param("now", clock.millis())
                .param("pool", settings.pool())
                .query((row, n) -> new Work.OfDelivery(
                        row.getString("job_id"),
                        row.getLong("attempt"),
                        row.getInt("attempts") - row.getInt("series"),
                        row.getString("id"),
                        row.getString("event"),
                        row.getString("url"),
                        clock.instant()))
                .optional()
                .orElse(null);
    }

    /** Remembers an attempt that ends the delivery: {@code state} is delivered, refused or dead. */
    @Transactional
    public void ended(Work.OfDelivery work, Attempt attempt, String state) {
        remember(work, attempt, state, null);
    }

    /** Remembers an attempt after which the callback is due again in {@code delay}. */
    @Transactional
    public void retryIn(Work.OfDelivery work, Attempt attempt, Duration delay) {
        remember(work, attempt, "pending", clock.millis() + delay.toMillis());
    }

    /** Makes an ended callback due again with the schedule from its start; empty when there is none of that id. */
    @Transactional
    public Optional<Delivery> replay(String id) {
        db.sql("""
                        update delivery set state = 'pending', due_at = :now, announced_at = 0, ended_at = null,
                            series = attempts where id = :id and state <> 'pending'""").param("now", clock.millis()).param("id", id).update();
        return find(id);
    }

    public Optional<Delivery> find(String id) {
        return db.sql(VIEW + "where d.id = ?").param(id).query(Deliveries::read).optional();
    }

    public List<Delivery> ofJob(String jobId) {
        return db.sql(VIEW + "where d.job_id = ? order by d.created_at")
                .param(jobId)
                .query(Deliveries::read)
                .list();
    }

    private void remember(Work.OfDelivery work, Attempt attempt, String state, @Nullable Long dueAt) {
        Fence.check(
                work,
                db.sql("""
                                update delivery set state = :state, attempts = attempts + 1, due_at = :due, announced_at = 0,
                                    ended_at = :ended, lease_owner = null, lease_until = null
                                where id = :id and attempt = :attempt and lease_owner = :owner""")
                        .param("state", state)
                        .param("due", dueAt)
                        .param("ended", dueAt == null ? clock.millis() : null)
                        .param("id", work.deliveryId())
                        .param("attempt", work.attempt())
                        .param("owner", fence.owner())
                        .update());
        db.sql("""
                        insert into delivery_attempt (delivery_id, number, started_at, millis, status, error)
                        select id, attempts, :started, :millis, :status, :error from delivery where id = :id""")
                .param("started", attempt.startedAt().toEpochMilli())
                .param("millis", attempt.took().toMillis())
                .param("status", attempt.status())
                .param("error", attempt.error())
                .param("id", work.deliveryId())
                .update();
    }

    private static Delivery read(ResultSet row, int n) throws SQLException {
        int status = row.getInt("last_status");
        Integer lastStatus = row.wasNull() ? null : status;
        return new Delivery(
                row.getString("id"),
                row.getString("job_id"),
                row.getString("event"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("state").equals("pending") ? Jobs.instant(row, "due_at") : null,
                lastStatus,
                row.getString("last_error"));
    }

    /** One try to deliver: the receiver's {@code status}, or the {@code error} that kept it from answering. */
    public record Attempt(
            Instant startedAt,
            Duration took,
            @Nullable Integer status,
            @Nullable String error) {}
}
