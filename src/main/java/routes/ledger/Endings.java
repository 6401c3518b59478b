package routes.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends jobs: the state and the callback that tells of it are one transaction (the outbox pattern). */
@Repository
class Endings {
    private final JdbcClient db;
    private final Clock clock;
    private final CallbackTarget target;

    Endings(JdbcClient db, Clock clock, CallbackTarget target) {
        this.db = db;
        this.clock = clock;
        this.target = target;
    }

    /** False when the job had ended before. The caller's transaction has checked the fence. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(String jobId, JobState state, @Nullable String code, @Nullable String message) {
        long now = clock.millis();
        int ended = db.sql("""
                        update job set state = :state, error_code = :code, error_message = :message, ended_at = :now,
                            updated_at = :now, lease_owner = null, lease_until = null
                        where id = :id and ended_at is null""")
                .param("state", state.word())
                .param("code", code)
                .param("message", message)
                .param("now", now)
                .param("id", jobId)
                .update();
        if (ended == 0) {
            return false;
        }
        skipOpenSlides(jobId);
        String url = callbackUrl(jobId);
        if (!url.isBlank()) {
            announce(jobId, event(state), url, now);
        }
        return true;
    }

    /** Nobody asks about them any more, and what is still being answered comes too late. */
    private void skipOpenSlides(String jobId) {
        db.sql("""
                        update slide set state = 'skipped', lease_owner = null, lease_until = null
                        where job_id = ? and state in ('waiting', 'asking')""").param(jobId).update();
    }

    /** What the receiver is told: it knows two words only. */
    private static String event(JobState state) {
        return state == JobState.COMPLETED || state == JobState.COMPLETED_WITH_ERRORS ? "completed" : "failed";
    }

    /** Where this job reports to: its own address, else everybody's. */
    private String callbackUrl(String jobId) {
        return db.sql("select coalesce(callback_url, ?) from job where id = ?")
                .params(target.url(), jobId)
                .query(String.class)
                .single();
    }

    private void announce(String jobId, String event, String url, long now) {
        db.sql("""
                        insert into delivery (id, job_id, event, url, state, due_at, created_at)
                        values (?, ?, ?, ?, 'pending', ?, ?) on conflict (id) do nothing""").params(webhookId(jobId), jobId, event, url, now, now).update();
    }

    /** One for a job's end, for ever: whoever made it anew would make the same. */
    static String webhookId(String jobId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((jobId + "\nend").getBytes(StandardCharsets.UTF_8));
            return "msg_" + HexFormat.of().formatHex(hash, 0, 14);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
