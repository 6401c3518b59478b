package routes.slides;

/** Why a page can't be read or drawn, in words for its owner. Unchecked: PDFBox takes an IOException for a detail. */
final class PageTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    PageTrouble(String reason) {
        super(reason);
    }
}
