package routes.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the progress of many jobs with one query. */
@Repository
public class ProgressReader {
    private static final SlideRows.Progress NONE = new SlideRows.Progress(0, 0, 0, 0, 0, 0, 0, 0);

    private final JdbcClient db;

    ProgressReader(JdbcClient db) {
        this.db = db;
    }

    /** The progress of each of these jobs; one whose deck was not read yet has no slides. */
    public Map<String, SlideRows.Progress> read(Collection<String> jobIds) {
        Map<String, SlideRows.Progress> progress = new LinkedHashMap<>();
        jobIds.forEach(id -> progress.put(id, NONE));
        if (!jobIds.isEmpty()) {
            db.sql("""
                            select job_id, count(*) as slides,
                                sum(case when state = 'waiting' then 1 else 0 end) as waiting,
                                sum(case when state = 'asking' then 1 else 0 end) as asking,
                                sum(case when state = 'done' then 1 else 0 end) as done,
                                sum(case when state = 'failed' then 1 else 0 end) as failed,
                                sum(case when state = 'skipped' then 1 else 0 end) as skipped,
                                sum(input_tokens) as input, sum(output_tokens) as output
                            from slide where job_id in (:ids) group by job_id""").param("ids", jobIds).query(row -> {
                progress.put(row.getString("job_id"), read(row));
            });
        }
        return progress;
    }

    private static SlideRows.Progress read(ResultSet row) throws SQLException {
        return new SlideRows.Progress(
                row.getInt("slides"),
                row.getInt("waiting"),
                row.getInt("asking"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("skipped"),
                row.getLong("input"),
                row.getLong("output"));
    }
}
