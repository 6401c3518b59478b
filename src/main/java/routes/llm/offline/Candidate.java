package routes.llm.offline;

/** Words of a statement that may be a term: where they stand and how much they seem to matter. */
record Candidate(String text, int start, int end, double score, Role role) {
    enum Role {
        TERM,
        /** What the statement defines. */
        DEFINED,
        NUMBER
    }

    boolean overlaps(Candidate other) {
        return start < other.end && other.start < end;
    }

    /** What two mentions of the same term have in common. */
    String key() {
        return Vocabulary.key(text);
    }
}
