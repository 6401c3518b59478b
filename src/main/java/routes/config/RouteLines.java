package routes.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Finds the lines of route files that a complaint is about. */
record RouteLines(List<RouteFile> files, Environment settings) {
    static final String BUILT_IN = "the built-in ";

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_.:$-]+[A-Za-z0-9_$]");
    /** Descriptions and notes say many words, but nothing that Camel could complain about. */
    private static final Pattern PROSE = Pattern.compile("\\s*(- )?(description|note):.*|\\s*#.*");

    /** "file, line n" for each route of that id. */
    List<String> ofRoute(String id) {
        List<String> places = new ArrayList<>();
        for (RouteFile file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (declares(lines.get(i), id)) {
                    places.add(place(file, i));
                }
            }
        }
        return places;
    }

    /** Camel does not say which line: the last word of the reason that the file has too leads there. */
    String ofReason(String id, String reason) {
        for (RouteFile file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (declares(lines.get(i), id)) {
                    return place(file, lineOfReason(lines, i, reason));
                }
            }
        }
        return "a file that is not there any more";
    }

    private static int lineOfReason(List<String> lines, int start, String reason) {
        int found = start;
        Matcher words = WORD.matcher(reason.replace("://", ":"));
        while (words.find()) {
            for (int i = start + 1; i < lines.size(); i++) {
                if (holds(lines.get(i), words.group())) {
                    found = i;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean holds(String line, String word) {
        Pattern whole = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])");
        return !PROSE.matcher(line).matches() && whole.matcher(line).find();
    }

    private static boolean declares(String line, String id) {
        return line.matches("\\s*(- )?id:\\s*[\"']?" + Pattern.quote(id) + "[\"']?\\s*");
    }

    private static String place(RouteFile file, int index) {
        return "%s, line %d".formatted(file.own() == null ? BUILT_IN + file.name() : file.own(), index + 1);
    }

    /** With settings in the places that stand for them, because that is what Camel has read. */
    private List<String> lines(RouteFile file) {
        try {
            return file.resource()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> settings.resolvePlaceholders(
                            line.replace("{{", "${").replace("}}", "}")))
                    .toList();
        } catch (IOException e) {
            return List.of(); // gone since Camel read it: the complaint is told without a line
        }
    }
}
