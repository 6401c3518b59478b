package routes.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import routes.llm.Term;

/** The terms of a whole deck, each once however it is capitalised, with the first meaning given and its slides. */
final class Glossary {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    void add(Term term, int slide) {
        String name = CleanText.of(term.term()).strip();
        if (name.isEmpty()) {
            return;
        }
        entries.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Entry(name))
                .seen(CleanText.of(term.meaning()).strip(), slide);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** One term; its meaning is empty when no slide explains it. */
    static final class Entry {
        private final String term;
        private final List<Integer> slides = new ArrayList<>();
        private String meaning = "";

        private Entry(String term) {
            this.term = term;
        }

        private void seen(String meaningHere, int slide) {
            meaning = meaning.isEmpty() ? meaningHere : meaning;
            if (slides.isEmpty() || slides.get(slides.size() - 1) != slide) {
                slides.add(slide);
            }
        }

        String term() {
            return term;
        }

        String meaning() {
            return meaning;
        }

        List<Integer> slides() {
            return slides;
        }
    }
}
