package routes.slides;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import routes.failure.Refusal;

/** Counts a document's pages by walking them: {@code /Count} may claim any number, and a tree may bite its own tail. */
final class PageTree {
    /** Marks what stands for a page that the tree names but the file lacks: it is a slide that can't be drawn. */
    private static final COSName MISSING = COSName.getPDFName("DeckhandMissing");

    private final List<COSDictionary> pages = new ArrayList<>();
    private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int enough;

    private PageTree(int enough) {
        this.enough = enough;
    }

    /** Replaces the document's tree by one flat list of the pages that are really there, so that page n is the nth. */
    static void flatten(PDDocument document, String called, int maxPages) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        PageTree tree = new PageTree(maxPages + 1);
        tree.walk(catalog.getDictionaryObject(COSName.PAGES));
        if (tree.pages.isEmpty()) {
            throw new Refusal("deck-no-pages", called + " has no pages; export it again and send the new file.");
        }
        if (tree.pages.size() > maxPages) {
            throw new Refusal(
                    "deck-too-many-pages",
                    called + " has more than " + maxPages
                            + " pages; send it in parts or raise deckhand.split.max-pages.");
        }
        catalog.setItem(COSName.PAGES, tree.flat());
    }

    /** An explicit stack: a deep tree must not overflow the thread's. */
    private void walk(@Nullable COSBase root) {
        Deque<Iterator<? extends COSBase>> open = new ArrayDeque<>();
        open.push(List.of(root == null ? new COSArray() : root).iterator());
        while (!open.isEmpty() && pages.size() < enough) {
            Iterator<? extends COSBase> kids = open.element();
            if (!kids.hasNext()) {
                open.pop();
            } else {
                visit(kids.next(), open);
            }
        }
    }

    private void visit(@Nullable COSBase entry, Deque<Iterator<? extends COSBase>> open) {
        @Nullable COSBase node = entry instanceof COSObject reference ? reference.getObject() : entry;
        if (!(node instanceof COSDictionary dictionary)) {
            pages.add(missing());
        } else if (dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            if (visited.add(dictionary)) {
                open.push(kids.iterator());
            }
        } else if (!COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE))) {
            pages.add(dictionary);
        }
    }

    static boolean isMissing(PDPage page) {
        return page.getCOSObject().containsKey(MISSING);
    }

    private static COSDictionary missing() {
        COSDictionary page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setBoolean(MISSING, true);
        return page;
    }

    private COSDictionary flat() {
        COSArray kids = new COSArray();
        pages.forEach(kids::add);
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.PAGES);
        root.setItem(COSName.KIDS, kids);
        root.setInt(COSName.COUNT, pages.size());
        return root;
    }
}
