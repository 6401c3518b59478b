package routes.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import routes.llm.SlideQuestion;
import routes.slides.Slide;

/** Slides to describe: taken fairly with a lease, their answers kept, given back when the model was out of reach. */
@Repository
public class Describing {
    private final JdbcClient db;
    private final Clock clock;
    private final Fence fence;
    private final LedgerSettings settings;
    private final Gathering gathering;

    Describing(JdbcClient db, Clock clock, Fence fence, LedgerSettings settings, Gathering gathering) {
        this.db = db;
        this.clock = clock;
        this.fence = fence;
        this.settings = settings;
        this.gathering = gathering;
    }

    /**
     * The fairest slide: the next one of the job that has the fewest being asked at this moment, so that a short deck does
     * not wait behind a long one; null when none is due.
     */
    @Transactional
    public Work.@Nullable OfSlide take() {
        long now = clock.millis();
        return fairestJob(now).flatMap(job -> takeNextOf(job, now)).orElse(null);
    }

    private Optional<String> fairestJob(long now) {
        return db.sql("""
                        select j.id from job j
                        where j.pool = :pool and j.state in ('splitting', 'describing') and exists (select 1 from slide s
                            where s.job_id = j.id and s.state = 'waiting' and s.due_at <= :now)
                        order by (select count(*) from slide s where s.job_id = j.id and s.state = 'asking'), j.created_at, j.id
                        limit 1""")
                .param("pool", settings.pool())
                .param("now", now)
                .query(String.class)
                .optional();
    }

    private Optional<Work.OfSlide> takeNextOf(String jobId, long now) {
        Job job = db.sql("select * from job where id = ?")
                .param(jobId)
                .query(Jobs::read)
                .single();
        return db.sql("""
                        update slide set state = 'asking', attempt = attempt + 1, lease_owner = :owner, lease_until = :until, taken_at = :now
                        where job_id = :job and number = (select min(number) from slide
                            where job_id = :job and state = 'waiting' and due_at <= :now)
                        returning *""")
                .param("owner", fence.owner())
                .param("until", fence.until())
                .param("job", jobId)
                .param("now", now)
                .query((row, n) -> work(job, row))
                .optional();
    }

    private static Work.OfSlide work(Job job, ResultSet row) throws SQLException {
        Slide slide = slide(row);
        return new Work.OfSlide(
                job.id(),
                row.getLong("attempt"),
                row.getInt("tries"),
                new SlideQuestion(job.deckTitle(), job.outline(), slide, job.language()),
                job.deckName(),
                job.prompt(),
                row.getInt("picture") == 1);
    }

    static Slide slide(ResultSet row) throws SQLException {
        return new Slide(row.getInt("number"), row.getString("title"), row.getString("body"), row.getString("notes"));
    }

    /** Keeps the answer and, if it was the last one missing, makes the study pack due: one transaction. */
    @Transactional
    public Gathered keep(Work.OfSlide work, SlideResult result) {
        Fence.check(
                work,
                db.sql("""
                                update slide set state = 'done', answer = :answer, degraded = :degraded, cached = :cached,
                                    provider = :provider, model = :model, finish_reason = :finish,
                                    input_tokens = :input, output_tokens = :output, error_code = null, error_message = null,
                                    lease_owner = null, lease_until = null
                                where job_id = :job and number = :number and attempt = :attempt and state = 'asking'""")
                        .param("answer", result.answerJson())
                        .param("degraded", result.degraded() ? 1 : 0)
                        .param("cached", result.cached() ? 1 : 0)
                        .param("provider", result.provider())
                        .param("model", result.model())
                        .param("finish", result.finishReason())
                        .param("input", result.inputTokens())
                        .param("output", result.outputTokens())
                        .param("job", work.jobId())
                        .param("number", work.number())
                        .param("attempt", work.attempt())
                        .update());
        return gathering.gather(work.jobId());
    }

    /** The slide is due again after {@code delay}, with one failure more; nobody waits for it meanwhile. */
    @Transactional
    public void retryIn(Work.OfSlide work, Duration delay, String code, String message) {
        Fence.check(
                work,
                db.sql("""
                                update slide set state = 'waiting', tries = tries + 1, due_at = :due, announced_at = 0,
                                    error_code = :code, error_message = :message, lease_owner = null, lease_until = null
                                where job_id = :job and number = :number and attempt = :attempt and state = 'asking'""")
                        .param("due", clock.millis() + delay.toMillis())
                        .param("code", code)
                        .param("message", message)
                        .param("job", work.jobId())
                        .param("number", work.number())
                        .param("attempt", work.attempt())
                        .update());
    }

    /** The slide has failed for good; the pack will name it. */
    @Transactional
    public Gathered fail(Work.OfSlide work, String code, String message) {
        Fence.check(
                work,
                db.sql("""
                                update slide set state = 'failed', tries = tries + 1, error_code = :code,
                                    error_message = :message, lease_owner = null, lease_until = null
                                where job_id = :job and number = :number and attempt = :attempt and state = 'asking'""")
                        .param("code", code)
                        .param("message", message)
                        .param("job", work.jobId())
                        .param("number", work.number())
                        .param("attempt", work.attempt())
                        .update());
        return gathering.gather(work.jobId());
    }
}
