package routes.llm.offline;

/** Whether every bracket that opens is closed: where a formula or a drawing tore a sentence apart, one is missing. */
final class Brackets {
    private Brackets() {}

    static boolean balanced(String text) {
        int round = 0;
        for (int i = 0; i < text.length() && round >= 0; i++) {
            char c = text.charAt(i);
            round += "([{（".indexOf(c) >= 0 ? 1 : ")]}）".indexOf(c) >= 0 ? -1 : 0;
        }
        return round == 0;
    }
}
