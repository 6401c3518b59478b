package routes.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import routes.slides.SlideState;

/** Reads the slides of a job, some at a time so that no deck has to fit into memory. */
@Repository
public class SlideRows {
    /** The columns that {@link #progress(ResultSet, int)} reads. */
    static final String PROGRESS = """
            count(*) as slides,
            sum(case when state = 'waiting' then 1 else 0 end) as waiting,
            sum(case when state = 'asking' then 1 else 0 end) as asking,
            sum(case when state = 'done' then 1 else 0 end) as done,
            sum(case when state = 'failed' then 1 else 0 end) as failed,
            sum(case when state = 'skipped' then 1 else 0 end) as skipped,
            sum(input_tokens) as input, sum(output_tokens) as output""";

    private final JdbcClient db;

    SlideRows(JdbcClient db) {
        this.db = db;
    }

    /** The slides numbered above {@code after}, in order, at most {@code limit}. */
    public List<SlideRow> after(String jobId, int after, int limit) {
        return db.sql("select * from slide where job_id = ? and number > ? order by number limit ?")
                .params(jobId, after, limit)
                .query(SlideRows::read)
                .list();
    }

    /** The numbers of the slides that the pack says nothing about, in order. */
    public List<Integer> failed(String jobId) {
        return db.sql("select number from slide where job_id = ? and state in ('failed', 'skipped') order by number")
                .param(jobId)
                .query(Integer.class)
                .list();
    }

    /** Who described the job's slides so far. */
    public Describers describers(String jobId) {
        return new Describers(db.sql("""
                        select provider, model from slide where job_id = ? and provider is not null
                        group by provider, model order by min(number)""")
                .param(jobId)
                .query((row, n) -> new Describer(row.getString("provider"), row.getString("model")))
                .list());
    }

    /** How many slides a job has in each state, and the tokens they took. */
    public Progress progress(String jobId) {
        return db.sql("select " + PROGRESS + " from slide where job_id = ?")
                .param(jobId)
                .query(SlideRows::progress)
                .single();
    }

    static Progress progress(ResultSet row, int n) throws SQLException {
        return new Progress(
                row.getInt("slides"),
                row.getInt("waiting"),
                row.getInt("asking"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("skipped"),
                row.getLong("input"),
                row.getLong("output"));
    }

    private static SlideRow read(ResultSet row, int n) throws SQLException {
        return new SlideRow(
                Describing.slide(row),
                SlideState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("answer"),
                row.getInt("picture") == 1,
                row.getInt("degraded") == 1,
                row.getInt("cached") == 1,
                row.getString("provider"),
                row.getString("model"),
                row.getString("finish_reason"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getInt("attempt"),
                row.getString("error_code"),
                row.getString("error_message"));
    }

    /** Slides by state, and tokens. */
    public record Progress(
            int slides,
            int waiting,
            int asking,
            int done,
            int failed,
            int skipped,
            long inputTokens,
            long outputTokens) {}
}
