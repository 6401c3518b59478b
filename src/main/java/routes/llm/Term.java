package routes.llm;

/** A technical term in its original language; {@code meaning} may be empty when the slide does not explain it. */
public record Term(String term, String meaning) {
    public Term {
        if (term.isBlank()) {
            throw new IllegalArgumentException("a term needs a name");
        }
    }
}
