package blackbox.decks;

import java.nio.file.Path;

/** Repeats a real deck for the benchmarks: {@code DeckMain SOURCE.pdf OUT.pdf SET PAGES}. */
public final class DeckMain {
    private DeckMain() {}

    public static void main(String[] args) throws Exception {
        Decks.repeated(Path.of(args[0]), Path.of(args[1]), args[2], Integer.parseInt(args[3]));
    }
}
