package routes.ledger;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Study packs to make: taken with a lease, their files remembered, the job ended with its callback. */
@Repository
public class Packing {
    private final JdbcClient db;
    private final Clock clock;
    private final Fence fence;
    private final LedgerSettings settings;
    private final Endings endings;

    Packing(JdbcClient db, Clock clock, Fence fence, LedgerSettings settings, Endings endings) {
        this.db = db;
        this.clock = clock;
        this.fence = fence;
        this.settings = settings;
        this.endings = endings;
    }

    /** The pack that is due the longest; null when none is due. */
    @Transactional
    public Work.@Nullable OfPack take() {
        return db.sql("""
                        update job set attempt = attempt + 1, lease_owner = :owner, lease_until = :until, taken_at = :now, updated_at = :now
                        where id = (select id from job where pool = :pool and state = 'packing' and due_at <= :now
                            and (lease_until is null or lease_until < :now) order by due_at, id limit 1)
                        returning id, attempt, tries, outputs""")
                .param("owner", fence.owner())
                .param("until", fence.until())
                .param("now", clock.millis())
                .param("pool", settings.pool())
                .query((row, n) -> new Work.OfPack(
                        row.getString("id"),
                        row.getLong("attempt"),
                        row.getInt("tries"),
                        Json.read(row.getString("outputs"))))
                .optional()
                .orElse(null);
    }

    /** Remembers a stored file; the same kind again replaces it. */
    @Transactional
    public void keep(Work.OfPack work, Artifact artifact) {
        fence.holdJob(work);
        db.sql("""
                        insert into artifact (job_id, kind, object_key, file_name, content_type, bytes)
                        values (?, ?, ?, ?, ?, ?) on conflict (job_id, kind) do update set object_key = excluded.object_key,
                            file_name = excluded.file_name, content_type = excluded.content_type, bytes = excluded.bytes""")
                .params(
                        work.jobId(),
                        artifact.kind(),
                        artifact.key(),
                        artifact.fileName(),
                        artifact.contentType(),
                        artifact.bytes())
                .update();
    }

    /** The job has ended well, or with slides missing; its callback is due from the same commit on. */
    @Transactional
    public JobState complete(Work.OfPack work) {
        fence.holdJob(work);
        int missing = db.sql("select count(*) from slide where job_id = ? and state <> 'done'")
                .param(work.jobId())
                .query(Integer.class)
                .single();
        JobState state = missing == 0 ? JobState.COMPLETED : JobState.COMPLETED_WITH_ERRORS;
        endings.end(work.jobId(), state, null, null);
        return state;
    }

    /** Ends a job that can't go on, at whatever stage the work is. */
    @Transactional
    public void failJob(Work work, String code, String message) {
        fence.holdJob(work);
        endings.end(work.jobId(), JobState.FAILED, code, message);
    }

    public List<Artifact> artifacts(String jobId) {
        return db.sql("select * from artifact where job_id = ? order by kind")
                .param(jobId)
                .query((row, n) -> new Artifact(
                        row.getString("kind"),
                        row.getString("object_key"),
                        row.getString("file_name"),
                        row.getString("content_type"),
                        row.getLong("bytes")))
                .list();
    }
}
