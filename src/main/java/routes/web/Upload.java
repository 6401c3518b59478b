package routes.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A deck that was sent, with what its sender wants; the bytes can be read more than once. */
record Upload(
        String fileName,
        InputStreamSource bytes,
        @Nullable String jobId,
        @Nullable String language,
        @Nullable String email) {}
