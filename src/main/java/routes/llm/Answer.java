package routes.llm;

import java.util.List;

/**
 * What is said about one slide, whoever said it. Lists may be empty, texts may be empty, none is null;
 * {@code explanation} is one paragraph an entry, {@code connections} speaks of other slides of the same deck.
 */
public record Answer(
        String title,
        List<String> explanation,
        List<String> keyPoints,
        String connections,
        String summary,
        List<Flashcard> flashcards,
        List<Term> terms) {
    public Answer {
        explanation = List.copyOf(explanation);
        keyPoints = List.copyOf(keyPoints);
        flashcards = List.copyOf(flashcards);
        terms = List.copyOf(terms);
    }
}
