package blackbox.recipes;

import blackbox.product.CommandLine;
import blackbox.product.CommandLine.Ended;
import blackbox.product.DeckhandJar;
import blackbox.product.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder in which recipes are followed to the letter; what it launches differs from them in addresses and pauses only. */
public final class Kitchen {
    private static final int MINUTES = 5;

    private final Path folder;

    private Kitchen(Path folder) {
        this.folder = folder;
    }

    /** Lays the files, types the commands, has the product validate the routes. */
    public static Kitchen with(String... titles) throws IOException {
        Kitchen kitchen = new Kitchen(Files.createTempDirectory(DeckhandJar.work(), "recipes"));
        for (String title : titles) {
            Recipe recipe = RecipeBook.named(title);
            recipe.layInto(kitchen.folder);
            for (String command : recipe.commands()) {
                kitchen.type(command);
            }
        }
        kitchen.validate();
        return kitchen;
    }

    public Path folder() {
        return folder;
    }

    public Launch launch() throws IOException {
        return Launch.in(folder);
    }

    /** With the fat jar, as a user has it. */
    private void validate() throws IOException {
        Ended validated = CommandLine.run(folder, Map.of(), "routes", "validate");
        if (validated.exitCode() != 0) {
            throw new AssertionError("routes validate found something wrong:\n" + validated.output());
        }
    }

    private void type(String command) throws IOException {
        Path log = folder.resolve("typed.log");
        Process typed = new ProcessBuilder(List.of("bash", "-c", command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!typed.waitFor(MINUTES, TimeUnit.MINUTES) || typed.exitValue() != 0) {
                throw new AssertionError(command + " failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            typed.destroyForcibly();
        }
    }
}
