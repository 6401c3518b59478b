package routes.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.ledger.EndedFile;
import routes.ledger.JobState;
import routes.ledger.Jobs;

/**
 * Puts dropped files away when their jobs have ended: into {@code done/}, or into {@code failed/} with the reason in a
 * {@code .error.txt} beside them. What it has not got to before a crash it finds again afterwards. It deletes nothing.
 */
@Component
public class InboxTidier {
    private static final Logger LOG = LoggerFactory.getLogger(InboxTidier.class);

    private final Jobs jobs;
    private final InboxMemory memory;

    InboxTidier(Jobs jobs, InboxMemory memory) {
        this.jobs = jobs;
        this.memory = memory;
    }

    public void tidy() {
        jobs.filesToPutAway().forEach(this::putAway);
    }

    private void putAway(EndedFile file) {
        Path path = Path.of(file.path());
        boolean good = file.state() == JobState.COMPLETED || file.state() == JobState.COMPLETED_WITH_ERRORS;
        try {
            if (Files.exists(path)) {
                Path moved = move(path, path.resolveSibling(good ? "done" : "failed"));
                if (!good) {
                    Files.writeString(moved.resolveSibling(moved.getFileName() + ".error.txt"), reason(file));
                }
            }
            jobs.filePutAway(file.eventKey());
            memory.forget(path);
        } catch (IOException e) {
            LOG.warn(
                    "{}: its file can't be moved out of the inbox ({}); check the folder's rights",
                    file.jobId(),
                    e.getClass().getSimpleName());
        }
    }

    /** Never over a file that is there: the next free name of lecture.pdf, lecture-2.pdf, … */
    private static Path move(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        Path target = folder.resolve(name);
        for (int n = 2; Files.exists(target); n++) {
            target = folder.resolve(name.substring(0, dot) + "-" + n + name.substring(dot));
        }
        return Files.move(file, target);
    }

    private static String reason(EndedFile file) {
        return "%s%n%s%njob %s%n".formatted(file.errorMessage(), file.errorCode(), file.jobId());
    }
}
