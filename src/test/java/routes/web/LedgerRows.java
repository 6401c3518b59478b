package routes.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a pool that no worker looks at, so that they stay as they are written. */
final class LedgerRows {
    private final JdbcClient db;

    LedgerRows(JdbcClient db) {
        this.db = db;
    }

    void job(String id, String state, long createdAt) {
        db.sql("""
                        insert into job (id, pool, source, location, deck_name, language, prompt, outputs, state, turn_at, due_at,
                            created_at, updated_at, ended_at)
                        values (?, 'nobody', 'http', 'deck.pdf', 'deck', 'Spanish', 'describe-slide', '[]', ?, 1, 1, ?, ?, ?)""")
                .params(id, state, createdAt, createdAt, state.equals("completed") ? createdAt : null)
                .update();
    }

    void slide(String jobId, int number, String state) {
        db.sql(
                        "insert into slide (job_id, number, title, body, state, due_at) values (?, ?, 'Cells', 'secret text', ?, 1)")
                .params(jobId, number, state)
                .update();
    }

    void call(String jobId, String state, String provider, long inputTokens, long outputTokens) {
        db.sql("""
                        insert into llm_call (id, request_hash, job_id, slide, provider, model, state, input_tokens,
                            output_tokens, sent_at)
                        values (lower(hex(randomblob(8))), 'h', ?, 1, ?, 'm', ?, ?, ?, 1)""").params(jobId, provider, state, inputTokens, outputTokens).update();
    }

    void deadDelivery(String id, String jobId) {
        db.sql("""
                        insert into delivery (id, job_id, event, url, state, attempts, attempt, created_at, ended_at)
                        values (?, ?, 'completed', 'http://localhost:1/', 'dead', 12, 12, 1, 2)""").params(id, jobId).update();
        db.sql(
                        "insert into delivery_attempt (delivery_id, number, started_at, millis, status) values (?, 12, 1, 1, 500)")
                .param(id)
                .update();
    }
}
