package routes.llm.offline;

import java.util.Locale;
import java.util.Set;

/** Words whose full stop does not end a sentence. */
final class Abbreviations {
    private static final Set<String> WORDS = Set.of(
            ("e.g i.e eg ie cf vs resp fig figs eq eqs sec ch vol no nr al approx ca etc dr prof mr mrs ms st p pp ed eds"
                            + " z.b d.h u.a z.t s.o s.u bzw usw vgl ggf evtl abb kap abs art inkl sog"
                            + " p.ej ej sr sra ud uds aprox cap núm pág ex env par par.ex cad es ad.es ecc pag")
                    .split(" "));

    private Abbreviations() {}

    /** {@code text} ends with a full stop; true when the word before it is an abbreviation or an initial. */
    static boolean endsWithOne(String text) {
        int stop = text.length() - 1;
        if (stop < 1 || text.charAt(stop) != '.') {
            return false;
        }
        int start = stop;
        while (start > 0 && stop - start < 12 && isPart(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
        return WORDS.contains(word) || (word.length() == 1 && isInitial(text, start));
    }

    /** The M of "M. Li", but not the X of "the image of X." */
    private static boolean isInitial(String text, int at) {
        boolean afterWord = at > 1 && text.charAt(at - 1) == ' ' && Character.isLowerCase(text.charAt(at - 2));
        return Character.isUpperCase(text.charAt(at)) && !afterWord;
    }

    private static boolean isPart(char c) {
        return Character.isLetter(c) || c == '.';
    }
}
