package routes.llm.offline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the word lists that ship with the engine. */
final class LanguageFile {
    private final List<String> lines;

    private LanguageFile(List<String> lines) {
        this.lines = lines;
    }

    static Language language(String code) {
        LanguageFile file = new LanguageFile(lines("stopwords-" + code + ".txt"));
        return new Language(
                code,
                file.words(""),
                file.words("~"),
                file.entries("^"),
                file.entries("="),
                file.entries(">"),
                file.words("!"),
                file.words("<"),
                file.entries("+"),
                file.entries("-"));
    }

    /** The lines of a file in {@code /offline} that are neither blank nor comments. */
    static List<String> lines(String name) {
        try (InputStream in = LanguageFile.class.getResourceAsStream("/offline/" + name)) {
            if (in == null) {
                throw new IllegalStateException("offline/" + name + " is missing from the application");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> words(String mark) {
        Set<String> words = new LinkedHashSet<>();
        entries(mark).forEach(line -> words.addAll(List.of(line.split(" +"))));
        return words;
    }

    private List<String> entries(String mark) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            boolean marked = "~^=><!+-".indexOf(line.charAt(0)) >= 0;
            if (mark.isEmpty() ? !marked : line.startsWith(mark)) {
                found.add(line.substring(mark.length()).strip());
            }
        }
        return found;
    }
}
