package routes.ledger;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import routes.llm.CallBook;

/** The calls to models that were made, with what came back. */
@Repository
class Calls implements CallBook {
    private final JdbcClient db;
    private final Clock clock;

    Calls(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> find(String requestHash, String jobId, int slide) {
        return db.sql("""
                        select *, case when job_id = :job and slide = :slide then 0 else 1 end as elsewhere from llm_call
                        where request_hash = :hash and state = 'answered' order by elsewhere, ended_at, id limit 1""")
                .param("hash", requestHash)
                .param("job", jobId)
                .param("slide", slide)
                .query((row, n) -> new Reply(
                        row.getString("answer"),
                        row.getString("finish_reason"),
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens"),
                        row.getInt("elsewhere") == 1))
                .optional();
    }

    /** A call of the same slide that is still open was cut off with its process: nobody knows what became of it. */
    @Override
    @Transactional
    public String sent(String requestHash, String jobId, int slide, String provider, String model) {
        db.sql("""
                        update llm_call set state = 'unknown', ended_at = ?
                        where job_id = ? and slide = ? and state = 'sent'""").params(clock.millis(), jobId, slide).update();
        String id = UUID.randomUUID().toString();
        db.sql("""
                        insert into llm_call (id, request_hash, job_id, slide, provider, model, state, sent_at)
                        values (?, ?, ?, ?, ?, ?, 'sent', ?)""")
                .params(id, requestHash, jobId, slide, provider, model, clock.millis())
                .update();
        return id;
    }

    @Override
    public void answered(String callId, Reply reply) {
        db.sql("""
                        update llm_call set state = 'answered', answer = ?, finish_reason = ?, input_tokens = ?,
                            output_tokens = ?, ended_at = ? where id = ?""")
                .params(
                        reply.text(),
                        reply.finishReason(),
                        reply.inputTokens(),
                        reply.outputTokens(),
                        clock.millis(),
                        callId)
                .update();
    }

    @Override
    public void failed(String callId, String state, String errorCode) {
        db.sql("update llm_call set state = ?, error_code = ?, ended_at = ? where id = ?")
                .params(state, errorCode, clock.millis(), callId)
                .update();
    }
}
