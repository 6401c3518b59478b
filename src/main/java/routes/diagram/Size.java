package routes.diagram;

/** How large boxes are drawn. */
final class Size {
    static final double TITLE = 14;
    static final double SMALL = 11;
    static final double LINE = 15;

    private static final double PADDING = 12;
    /** The share of its height that a letter of a usual sans-serif font is wide, generously. */
    private static final double WIDTH = 0.6;

    private Size() {}

    static double width(Box box) {
        double widest = box.title().length() * TITLE * WIDTH;
        for (String line : box.lines()) {
            widest = Math.max(widest, line.length() * SMALL * WIDTH);
        }
        return Math.ceil(widest + 2 * PADDING);
    }

    static double height(Box box) {
        return 20 + PADDING + box.lines().size() * LINE;
    }
}
