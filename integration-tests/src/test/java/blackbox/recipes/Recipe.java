package blackbox.recipes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** A recipe: its heading, its files by their names, the commands that it has the reader type. */
public record Recipe(String title, Map<String, String> files, List<String> commands) {
    private static final String SETTINGS = "application.yaml";

    public Recipe {
        files = Map.copyOf(files);
        commands = List.copyOf(commands);
    }

    /** Lays the files into the folder as the recipe says; settings go behind those that are there, as in one file. */
    public void layInto(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            if (file.getKey().equals(SETTINGS)) {
                Files.writeString(
                        target, "---\n" + file.getValue(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.writeString(target, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        }
    }
}
