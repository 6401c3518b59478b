package routes.config;

import java.nio.file.FileSystemException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A file or folder that the start needs can't be made, read or written. */
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class FileAnalyzer extends AbstractFailureAnalyzer<FileSystemException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, FileSystemException unusable) {
        String reason = unusable.getReason();
        return new FailureAnalysis(
                "%s can't be used (%s)"
                        .formatted(
                                unusable.getFile(),
                                reason == null ? unusable.getClass().getSimpleName() : reason),
                "change who may write there, or set deckhand.data-dir to a folder that can be written",
                unusable);
    }
}
