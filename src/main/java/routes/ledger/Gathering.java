package routes.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import routes.failure.Refusal;

/**
 * The fan-in, which is a query: whoever writes the last result finds nothing left and makes the pack due, once, in the
 * same transaction.
 */
@Repository
class Gathering {
    private final JdbcClient db;
    private final Clock clock;
    private final Endings endings;

    Gathering(JdbcClient db, Clock clock, Endings endings) {
        this.db = db;
        this.clock = clock;
        this.endings = endings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Gathered gather(String jobId) {
        long now = clock.millis();
        int last = db.sql("""
                        update job set state = 'packing', due_at = :now, announced_at = :now, updated_at = :now
                        where id = :id and state = 'describing' and not exists
                            (select 1 from slide where job_id = :id and state in ('waiting', 'asking'))""").param("now", now).param("id", jobId).update();
        if (last == 0) {
            return Gathered.NOT_YET;
        }
        return anyDone(jobId) ? Gathered.PACK_DUE : fail(jobId);
    }

    private boolean anyDone(String jobId) {
        return db.sql("select count(*) from slide where job_id = ? and state = 'done'")
                        .param(jobId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A pack with nothing in it helps nobody: the job fails with the error of its first slide. */
    private Gathered fail(String jobId) {
        Refusal first = db.sql("""
                        select error_code, error_message from slide where job_id = ? and error_code is not null
                        order by number limit 1""")
                .param(jobId)
                .query((row, n) -> new Refusal(row.getString("error_code"), row.getString("error_message")))
                .single();
        endings.end(jobId, JobState.FAILED, first.code(), "No slide could be described. " + first.getMessage());
        return Gathered.JOB_FAILED;
    }
}
