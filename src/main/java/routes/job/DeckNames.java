package routes.job;

/** The name of a deck is its file's name without folder and ending. */
public final class DeckNames {
    private DeckNames() {}

    /** {@code "uploads/Lecture 1.pdf"} gives {@code "Lecture 1"}. */
    public static String of(String pathOrKey) {
        String file = pathOrKey.substring(Math.max(pathOrKey.lastIndexOf('/'), pathOrKey.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        return stem.isBlank() ? "deck" : stem;
    }
}
