package routes.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the doctor has found: told at once, and what is wrong once more in the end. */
class Findings {
    private final PrintWriter out;
    private final Set<String> wrong = new LinkedHashSet<>();

    Findings(PrintWriter out) {
        this.out = out;
    }

    void section(String title) {
        out.println();
        out.println(title);
    }

    void fact(String what, Object value) {
        out.printf("  %-22s %s%n", what, value);
    }

    void setting(String name, String value, String source) {
        out.printf("  %s = %s   [%s]%n", name, value.isEmpty() ? "(empty)" : value, source);
    }

    /** One sentence with the next step; two checks that find the same say it once. */
    void wrong(String sentence) {
        wrong.add(sentence);
    }

    /** Prints what is wrong; the exit code. */
    int conclude() {
        section(wrong.isEmpty() ? "All is well." : "What is wrong");
        wrong.forEach(sentence -> out.println("  " + sentence));
        return wrong.isEmpty() ? 0 : CommandLineInterface.FAILED;
    }
}
