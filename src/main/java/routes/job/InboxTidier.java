package routes.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
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
        jobs.filesToPutAway("folder").forEach(this::putAway);
    }

    private void putAway(EndedFile file) {
        Path path = Path.of(file.path());
        boolean good = file.state() == JobState.COMPLETED || file.state() == JobState.COMPLETED_WITH_ERRORS;
        try {
            if (Files.exists(path)) {
                putAway(path, path.resolveSibling(good ? "done" : "failed"), good ? null : reason(file));
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

    /** The reason comes first: a file that was moved is not looked for again after a crash. */
    private static void putAway(Path file, Path folder, @Nullable String reason) throws IOException {
        Files.createDirectories(folder);
        Path target = free(file, folder);
        if (reason != null) {
            Files.writeString(errorText(target), reason, StandardOpenOption.CREATE_NEW);
        }
        Files.move(file, target);
    }

    /** Never over a file that is there: the next free name of lecture.pdf, lecture-2.pdf, … */
    private static Path free(Path file, Path folder) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        Path target = folder.resolve(name);
        for (int n = 2; Files.exists(target) || Files.exists(errorText(target)); n++) {
            target = folder.resolve(name.substring(0, dot) + "-" + n + name.substring(dot));
        }
        return target;
    }

    private static Path errorText(Path file) {
        return file.resolveSibling(file.getFileName() + ".error.txt");
    }

    private static String reason(EndedFile file) {
        return "%s%n%s%njob %s%n".formatted(file.errorMessage(), file.errorCode(), file.jobId());
    }
}
