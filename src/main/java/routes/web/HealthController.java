package routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /health}: answered from memory, so that it is fast whatever else runs. */
@RestController
class HealthController {
    private final HealthWatcher watcher;
    private final String version;

    HealthController(HealthWatcher watcher, ObjectProvider<BuildProperties> build) {
        this.watcher = watcher;
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? "unbuilt" : properties.getVersion();
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        List<String> missing = watcher.missing();
        return missing.isEmpty()
                ? ResponseEntity.ok(new Health("healthy", version, missing))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("unhealthy", version, missing));
    }

    record Health(
            String status,
            String version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missing) {}
}
