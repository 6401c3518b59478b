package routes.slides;

/** Where a slide stands. */
public enum SlideState {
    WAITING,
    ASKING,
    DONE,
    FAILED,
    SKIPPED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == SKIPPED;
    }
}
