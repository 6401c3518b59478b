package routes.llm.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts blocks of a slide into statements. */
final class SentenceCutter {
    private static final String ENDS = ".!?。！？؟।…";
    private static final String WIDE_ENDS = "。！？";
    private static final String CLOSERS = "\"'”’»)]）」』";

    /** Characters that join words in Chinese and Japanese: a line without any is a label. */
    private static final Pattern LINKS = Pattern.compile("[的了在是与和将被对为がはをにでとも]");

    private static final int MOST = 300;

    private final LanguageGuesser guesser;
    private final Language language;
    private final List<Statement> statements = new ArrayList<>();

    private SentenceCutter(LanguageGuesser guesser, Language language) {
        this.guesser = guesser;
        this.language = language;
    }

    static List<Statement> statements(List<Block> blocks, LanguageGuesser guesser, Language language) {
        SentenceCutter cutter = new SentenceCutter(guesser, language);
        blocks.forEach(cutter::cut);
        return cutter.statements;
    }

    private void cut(Block block) {
        if (statements.size() > MOST) {
            return;
        }
        List<String> sentences = sentences(block.text());
        for (int i = 0; i < Math.min(MOST, sentences.size()); i++) {
            String sentence = sentences.get(i);
            boolean last = i == sentences.size() - 1;
            boolean torn = (i == 0 && block.cutStart() && !begins(sentence))
                    || (last && block.cutEnd() && !block.bullet() && !ends(sentence));
            add(sentence, block.bullet(), torn);
        }
    }

    private void add(String sentence, boolean bullet, boolean torn) {
        List<Token> tokens = Tokenizer.tokens(sentence);
        Language own = guesser.ofSentence(tokens, language);
        boolean whole = !torn && Brackets.balanced(sentence) && !endsLoose(tokens, own);
        Statement.Kind kind = kind(sentence, tokens, bullet, own);
        statements.add(new Statement(sentence, tokens, kind, whole, own, statements.size()));
    }

    private static Statement.Kind kind(String sentence, List<Token> tokens, boolean bullet, Language language) {
        int words = (int) tokens.stream().filter(Token::isProse).count();
        boolean says = language.isCjk() ? sentence.length() >= 8 : words >= 4;
        if (ends(sentence) && says) {
            return Statement.Kind.SENTENCE;
        }
        boolean linked = language.isCjk()
                ? LINKS.matcher(sentence).find()
                : tokens.stream().anyMatch(token -> language.isLink(token.text()));
        boolean line =
                language.isCjk() ? sentence.length() >= 14 && linked : words >= 5 && (linked || language.isUnknown());
        return bullet || line ? Statement.Kind.POINT : Statement.Kind.SCRAP;
    }

    private static boolean endsLoose(List<Token> tokens, Language language) {
        if (tokens.isEmpty()) {
            return true;
        }
        Token end = tokens.get(tokens.size() - 1);
        boolean link = end.is(Token.Kind.WORD) && end.isProse() && language.isLink(end.text()) && !language.isUnknown();
        return link || end.isMark("=+−-×·,、，(<>≤≥∈⊂∪∩∑∏∫→");
    }

    /** As sentences begin: with a word in a capital letter, or in a script that has none. */
    private static boolean begins(String sentence) {
        List<Token> tokens = Tokenizer.tokens(sentence.substring(0, Math.min(60, sentence.length())));
        return !tokens.isEmpty()
                && tokens.get(0).isProse()
                && !Character.isLowerCase(tokens.get(0).text().codePointAt(0));
    }

    static boolean ends(String sentence) {
        int at = sentence.length() - 1;
        while (at > 0 && CLOSERS.indexOf(sentence.charAt(at)) >= 0) {
            at--;
        }
        return ENDS.indexOf(sentence.charAt(at)) >= 0;
    }

    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            int end = ENDS.indexOf(text.charAt(at)) < 0 ? -1 : endAfter(text, at);
            if (end > 0 && end < text.length() && isBreak(text, start, at, end)) {
                addNonBlank(sentences, text.substring(start, end));
                start = end;
                at = end - 1;
            }
        }
        addNonBlank(sentences, text.substring(start));
        return sentences;
    }

    /** Past the mark and the quotes and brackets that close with it. */
    private static int endAfter(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (ENDS + CLOSERS).indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isBreak(String text, int start, int at, int end) {
        if (WIDE_ENDS.indexOf(text.charAt(at)) >= 0) {
            return end == at + 1
                    || CLOSERS.indexOf(text.charAt(end - 1)) < 0
                    || Brackets.balanced(text.substring(Math.max(start, end - 400), end));
        }
        if (text.charAt(end) != ' ' || end + 1 >= text.length()) {
            return false;
        }
        boolean dots = at > 1 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == '.';
        int next = text.codePointAt(end + 1);
        boolean abbreviation = Abbreviations.endsWithOne(text.substring(Math.max(start, at - 14), at + 1));
        return !dots && next != '.' && !Character.isLowerCase(next) && ",;:)=".indexOf(next) < 0 && !abbreviation;
    }

    private static void addNonBlank(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }
}
