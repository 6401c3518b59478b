package routes.web;

import org.jspecify.annotations.Nullable;

/** Why a job or a slide failed. */
record ErrorView(String code, String message) {
    static @Nullable ErrorView of(@Nullable String code, @Nullable String message) {
        return code == null ? null : new ErrorView(code, message == null ? code : message);
    }
}
