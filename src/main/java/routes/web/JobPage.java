package routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some jobs, newest first; {@code next} is where the next page begins, and is missing on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobPage(List<JobSummary> jobs, @Nullable String next) {
    JobPage {
        jobs = List.copyOf(jobs);
    }
}
