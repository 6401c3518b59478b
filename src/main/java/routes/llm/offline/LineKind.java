package routes.llm.offline;

import java.util.List;
import java.util.regex.Pattern;

/** Tells words from formulas, code and garbage by what a line is made of. */
final class LineKind {
    private static final String RELATIONS = "=≤≥<>→∈∼≈⊂⊆⇔⇒↦≠";
    private static final String OPERATORS = RELATIONS + "+−-*/×·∑∏∫∪∩√|([{⟨,";
    private static final Pattern CODE =
            Pattern.compile(".*[;{}\\\\]|#(?:include|define|!| ).*|.*(?:&&| --\\w).*|\\$ .*|(?://|/\\*|<[/?!a-z]).*"
                    + "|(?:def|class|for|while|if|elif|with|return|import|from|else|try|except)\\b[^.]*(?:[:)(\\]]|import .*)"
                    + "|[\\w.\\[\\]*]+(?: [\\w\\[\\]]+)?(?: [-+*/]?=|\\+=|<-|:=) ?[^ ].*[\\])\\d'\"]|[\\w.]+\\([^)]*\\)?[:,]?"
                    + "|\\(?\\w+\\)? = \\w+[.(].*|[\"']?\\w+[\"']?\\s*: [\"'\\[{\\d].*");
    private static final Pattern CODE_MARKS =
            Pattern.compile("==|!=|&&|\\|\\||->|::|\\+\\+|\\(\\)|[;{}\\\\\"<>\\[\\]=_]");
    private static final double LEAST_PROSE = 0.4;

    private LineKind() {}

    static Line.Kind of(String line) {
        if (line.codePoints().anyMatch(Script::isBroken) || isCode(line)) {
            return Line.Kind.DEBRIS;
        }
        List<Token> tokens = Tokenizer.tokens(line);
        if (proseShare(tokens) >= LEAST_PROSE) {
            return Line.Kind.PROSE;
        }
        return isFormula(tokens) && Brackets.balanced(line) ? Line.Kind.FORMULA : Line.Kind.DEBRIS;
    }

    /** How much of what is printed belongs to words of a natural language, from 0 to 1. */
    static double proseShare(List<Token> tokens) {
        double all = 0;
        double prose = 0;
        for (Token token : tokens) {
            all += token.text().length();
            prose += token.isProse() ? token.text().length() : 0;
        }
        return all == 0 ? 0 : prose / all;
    }

    private static boolean isCode(String line) {
        if (line.length() > 300) {
            return false;
        }
        long marks = CODE_MARKS.matcher(line).results().count();
        return CODE.matcher(line).matches() || marks * 12 > line.length();
    }

    /** Something, a relation, something more: Z = f(X), and not the upper half of a fraction. */
    private static boolean isFormula(List<Token> tokens) {
        int relation = -1;
        for (int i = 0; i < tokens.size() && relation < 0; i++) {
            relation = tokens.get(i).isMark(RELATIONS) || tokens.get(i).isMark(":") ? i : -1;
        }
        return relation > 0
                && relation < tokens.size() - 1
                && !tokens.get(tokens.size() - 1).isMark(OPERATORS);
    }
}
