package routes.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card to learn from. {@code quote} are words found on the slide that bear the card out. */
public sealed interface Flashcard {
    @Nullable
    String quote();

    /** A question with its answer. */
    record Question(
            String question, String answer, @Nullable String quote) implements Flashcard {
        public Question {
            if (question.isBlank() || answer.isBlank()) {
                throw new IllegalArgumentException("a flashcard needs a question and an answer");
            }
        }
    }

    /** A sentence of the slide with words to blank; each of {@code blanks} occurs in {@code sentence}. */
    record Cloze(String sentence, List<String> blanks) implements Flashcard {
        public Cloze {
            blanks = List.copyOf(blanks);
            if (blanks.isEmpty()) {
                throw new IllegalArgumentException("a cloze card needs a word to blank");
            }
            for (String blank : blanks) {
                if (blank.isBlank() || !sentence.contains(blank)) {
                    throw new IllegalArgumentException("a blanked word does not occur in its sentence");
                }
            }
        }

        @Override
        public String quote() {
            return sentence;
        }
    }
}
