package routes.slides;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises what a deck repeats at the edge of its pages and nobody learns from: headers, footers, page numbers. A line
 * is furniture when, digits aside, it stands at the same height of two fifths of the pages (and of three at least).
 */
final class Furniture {
    private static final float EDGE = 0.12f;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,4}(\\s*(/|of|von|de|sur)\\s*\\d{1,4})?");

    private final Set<String> repeated = new HashSet<>();

    Furniture(List<Page> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (Page page : pages) {
            page.lines().stream()
                    .filter(line -> mayBe(line, page))
                    .map(line -> key(line, page))
                    .distinct()
                    .forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        int often = Math.max(3, (int) Math.ceil(pages.size() * 0.4));
        seen.forEach((key, times) -> {
            if (times >= often) {
                repeated.add(key);
            }
        });
    }

    Page clear(Page page) {
        return page.without(line -> mayBe(line, page)
                && (PAGE_NUMBER.matcher(line.text()).matches() || repeated.contains(key(line, page))));
    }

    /** At the very edge; at the top a page's largest line is its title, which may well be repeated. */
    private static boolean mayBe(Line line, Page page) {
        float y = line.baseline() / page.height();
        boolean pageNumber = PAGE_NUMBER.matcher(line.text()).matches();
        return y > 1 - EDGE || (y < EDGE && (pageNumber || line.size() < page.largestSize() * 0.95f));
    }

    private static String key(Line line, Page page) {
        int height = Math.round(line.baseline() / page.height() * 100);
        return height + " " + DIGITS.matcher(line.text()).replaceAll("#");
    }
}
