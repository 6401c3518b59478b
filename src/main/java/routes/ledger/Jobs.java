package routes.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Jobs as they are accepted, looked up, listed and cancelled. */
@Repository
public class Jobs {
    private final JdbcClient db;
    private final Clock clock;
    private final LedgerSettings settings;
    private final Endings endings;

    Jobs(JdbcClient db, Clock clock, LedgerSettings settings, Endings endings) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.endings = endings;
    }

    /**
     * Remembers the job and what started it, in one transaction; after this it can't be lost. The same event, or the same
     * job id, is the job that is there already. An event whose job failed or was cancelled may start a new one, unless
     * the new one has the same id.
     */
    @Transactional
    public Accepted accept(NewJob job) {
        Optional<String> earlier = jobOfEvent(job.eventKey());
        if (earlier.isPresent() && !mayStartAgain(earlier.get(), job.id())) {
            awaitFile(job, earlier.get());
            return new Accepted(earlier.get(), false);
        }
        boolean fresh = insert(job) == 1;
        rememberEvent(job);
        return new Accepted(job.id(), fresh);
    }

    /** Remembers a job that can't be begun: it has failed from the beginning, and its callback says why. */
    @Transactional
    public Accepted refuse(NewJob job, String code, String message) {
        Accepted accepted = accept(job);
        if (accepted.fresh()) {
            endings.end(accepted.jobId(), JobState.FAILED, code, message);
        }
        return accepted;
    }

    public Optional<Job> find(String id) {
        return db.sql("select * from job where id = ?")
                .param(id)
                .query(Jobs::read)
                .optional();
    }

    /** Newest first, at most {@code limit}, older than the job {@code before} when that is given. */
    public List<Job> newest(int limit, @Nullable String before) {
        return db.sql("""
                        select * from job
                        where :before is null or (created_at, id) < (select created_at, id from job where id = :before)
                        order by created_at desc, id desc limit :limit""")
                .param("before", before)
                .param("limit", limit)
                .query(Jobs::read)
                .list();
    }

    /** Ends the job if it has not ended; false when it had. What workers still write for it changes nothing. */
    @Transactional
    public boolean cancel(String id) {
        return endings.end(
                id, JobState.CANCELLED, "job-cancelled", "The job was cancelled; send the deck again to start over");
    }

    /** What that source has to put away because its job has ended, with how it ended, unless another job still reads it. */
    public List<EndedFile> filesToPutAway(String source) {
        return db.sql("""
                        select e.event_key, e.file_path, j.id, j.state, j.error_code, j.error_message
                        from inbound_event e join job j on j.id = e.job_id
                        where e.file_path is not null and e.source = ? and j.ended_at is not null and j.pool = ?
                            and not exists (select 1 from job other
                                where other.location = j.location and other.ended_at is null)""")
                .params(source, settings.pool())
                .query((row, n) -> new EndedFile(
                        row.getString("event_key"),
                        row.getString("file_path"),
                        row.getString("id"),
                        JobState.of(row.getString("state")),
                        row.getString("error_code"),
                        row.getString("error_message")))
                .list();
    }

    public void filePutAway(String eventKey) {
        db.sql("update inbound_event set file_path = null where event_key = ?")
                .param(eventKey)
                .update();
    }

    private Optional<String> jobOfEvent(String key) {
        return db.sql("select job_id from inbound_event where event_key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    private boolean mayStartAgain(String earlier, String id) {
        return !earlier.equals(id)
                && find(earlier)
                        .map(job -> job.state() == JobState.FAILED || job.state() == JobState.CANCELLED)
                        .orElse(true);
    }

    private void awaitFile(NewJob job, String earlier) {
        if (job.filePath() != null) {
            db.sql("update inbound_event set file_path = ? where job_id = ? and event_key = ?")
                    .params(job.filePath(), earlier, job.eventKey())
                    .update();
        }
    }

    private int insert(NewJob job) {
        long now = clock.millis();
        return db.sql("""
                        insert into job (id, pool, source, location, deck_name, email, language, prompt, outputs, callback_url, state,
                            turn_at, due_at, announced_at, created_at, updated_at)
                        values (:id, :pool, :source, :location, :deckName, :email, :language, :prompt, :outputs, :callbackUrl, 'accepted',
                            :now, :now, 0, :now, :now)
                        on conflict (id) do nothing""")
                .param("id", job.id())
                .param("pool", settings.pool())
                .param("source", job.source())
                .param("location", job.location())
                .param("deckName", job.deckName())
                .param("email", job.email())
                .param("language", job.language())
                .param("prompt", job.prompt())
                .param("outputs", Json.write(job.outputs()))
                .param("callbackUrl", job.callbackUrl())
                .param("now", now)
                .update();
    }

    private void rememberEvent(NewJob job) {
        db.sql("""
                        insert into inbound_event (event_key, job_id, source, file_path, received_at) values (?, ?, ?, ?, ?)
                        on conflict (event_key) do update set job_id = excluded.job_id, file_path = excluded.file_path""")
                .params(job.eventKey(), job.id(), job.source(), job.filePath(), clock.millis())
                .update();
    }

    static Job read(ResultSet row, int n) throws SQLException {
        int total = row.getInt("total_slides");
        Integer totalSlides = row.wasNull() ? null : total;
        return new Job(
                row.getString("id"),
                row.getString("source"),
                row.getString("location"),
                row.getString("deck_name"),
                row.getString("deck_title"),
                row.getString("language"),
                row.getString("prompt"),
                Json.read(row.getString("outputs")),
                JobState.of(row.getString("state")),
                Json.read(row.getString("outline")),
                totalSlides,
                row.getString("error_code"),
                row.getString("error_message"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                instant(row, "ended_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
