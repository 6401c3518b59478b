package routes.ledger;

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
            db.sql("select job_id, " + SlideRows.PROGRESS + " from slide where job_id in (:ids) group by job_id")
                    .param("ids", jobIds)
                    .query(row -> {
                        progress.put(row.getString("job_id"), SlideRows.progress(row, 0));
                    });
        }
        return progress;
    }
}
