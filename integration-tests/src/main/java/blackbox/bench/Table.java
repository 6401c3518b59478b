package blackbox.bench;

import java.util.List;
import java.util.Locale;

/** A Markdown table that is printed row by row, so that a long run shows what it has. */
final class Table {
    Table(String title, String... columns) {
        System.out.println("\n### " + title + "\n");
        row((Object[]) columns);
        row((Object[]) List.of(columns).stream().map(column -> "---").toArray());
    }

    void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(shown(cell)).append(" |");
        }
        System.out.println(line);
    }

    private static String shown(Object cell) {
        return cell instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : cell.toString();
    }
}
