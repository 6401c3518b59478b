package routes.llm.offline;

/** One line of a slide without its bullet. */
record Line(String text, Kind kind, boolean bullet) {
    enum Kind {
        /** Words. */
        PROSE,
        /** A formula that reads well in one line. */
        FORMULA,
        /** Pieces of formulas and drawings, code, garbage: nothing to quote, and what it stood in is cut by it. */
        DEBRIS
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    Line asDebris() {
        return new Line(text, Kind.DEBRIS, bullet);
    }

    /** Room the line takes: Chinese and Japanese characters are twice as wide as others. */
    int width() {
        return (int) text.codePoints().map(c -> Script.isCjk(c) ? 2 : 1).sum();
    }
}
