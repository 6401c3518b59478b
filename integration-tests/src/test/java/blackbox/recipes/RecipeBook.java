package blackbox.recipes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the recipes out of {@code docs/change-a-route.md}: a heading each, and blocks below the names of their files. */
public final class RecipeBook {
    private static final Path PAGE = Path.of("../docs/change-a-route.md");
    private static final String FENCE = "```";

    private final List<Recipe> recipes = new ArrayList<>();
    private boolean inRecipes;
    private String title = "";
    private Map<String, String> files = new LinkedHashMap<>();
    private List<String> commands = new ArrayList<>();

    private RecipeBook() {}

    /** Every recipe of the page, in its order. */
    public static List<Recipe> read() throws IOException {
        RecipeBook book = new RecipeBook();
        book.read(Files.readAllLines(PAGE));
        return List.copyOf(book.recipes);
    }

    public static Recipe named(String title) throws IOException {
        return read().stream()
                .filter(recipe -> recipe.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(PAGE + " has no recipe " + title));
    }

    private void read(List<String> lines) {
        String above = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                block(above, line.substring(FENCE.length()), lines.subList(i + 1, end));
                i = end;
            } else if (line.startsWith("## ") || line.startsWith("### ")) {
                heading(line);
            }
            above = line.isBlank() ? above : line;
        }
        heading("## ");
    }

    private void heading(String line) {
        if (inRecipes && !title.isEmpty()) {
            recipes.add(new Recipe(title, files, commands));
        }
        inRecipes = line.startsWith("### ") ? inRecipes : line.equals("## Recipes");
        title = line.startsWith("### ") ? line.substring(4) : "";
        files = new LinkedHashMap<>();
        commands = new ArrayList<>();
    }

    private void block(String above, String language, List<String> lines) {
        if (language.equals("bash")) {
            commands.addAll(lines);
        } else if (above.matches("`[^`]+`")) {
            files.put(above.substring(1, above.length() - 1), String.join("\n", lines) + "\n");
        }
    }
}
