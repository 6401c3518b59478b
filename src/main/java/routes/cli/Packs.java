package routes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import routes.ledger.Artifact;
import routes.store.ObjectStore;

/** Where people find the files of study packs: in the store, or copied to the folder they named. */
class Packs {
    private final ObjectStore store;
    private final Environment settings;
    private final @Nullable Path out;
    private final Set<String> taken = new HashSet<>();

    Packs(ObjectStore store, Environment settings, @Nullable Path out) {
        this.store = store;
        this.settings = settings;
        this.out = out;
    }

    /** Where the packs of a service appear. */
    static String place(Environment settings) {
        return inFolder(settings)
                ? root(settings).resolve("outputs") + "/<jobId>/"
                : "the store (%s) under outputs/<jobId>/".formatted(settings.getProperty("deckhand.store.kind"));
    }

    /** A command that puts lecture.pdf into a folder of the store; nothing where that takes more than copying. */
    static String copyTo(Environment settings, String folder) {
        if (!inFolder(settings)) {
            return "";
        }
        String there = quoted(root(settings).resolve(folder));
        return "mkdir -p %s && cp lecture.pdf %s && ".formatted(there, there);
    }

    /** As a shell takes it. */
    static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9_./:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** A path or a link for each file. */
    List<String> of(DeckRun deck, List<Artifact> artifacts) throws IOException {
        if (out != null) {
            return copy(artifacts, folder(out, deck.deckName()));
        }
        return artifacts.stream()
                .map(artifact -> inFolder(settings)
                        ? root(settings).resolve(artifact.key()).toString()
                        : store.link(artifact.key(), artifact.fileName(), artifact.contentType()))
                .toList();
    }

    private List<String> copy(List<Artifact> artifacts, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> copies = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            Path copy = folder.resolve(artifact.fileName());
            try (InputStream body = store.get(artifact.key())) {
                Files.copy(body, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            copies.add(copy.toAbsolutePath().normalize().toString());
        }
        return copies;
    }

    /** Two decks of one name get two folders; a name of dots alone would lead somewhere else. */
    private Path folder(Path parent, String deckName) {
        String name = deckName.matches("[.]+") ? "deck" : deckName;
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i;
        }
        return parent.resolve(free);
    }

    private static boolean inFolder(Environment settings) {
        return settings.getProperty("deckhand.store.kind", "folder").equals("folder");
    }

    private static Path root(Environment settings) {
        return Path.of(settings.getProperty("deckhand.store.folder.root", ""))
                .toAbsolutePath()
                .normalize();
    }
}
