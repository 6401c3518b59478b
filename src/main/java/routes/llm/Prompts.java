package routes.llm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/** The prompts: a file {@code NAME.md} in the prompts folder, else the built-in one of that name. Read once. */
@Component
public class Prompts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final Path folder;
    private final Map<String, Prompt> known = new ConcurrentHashMap<>();

    Prompts(ModelSettings settings) {
        this.folder = settings.promptsDir();
    }

    Prompt named(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    /** The first twelve hex digits of the hash of the prompt's text: another text is another version. */
    public String version(String name) {
        return named(name).version();
    }

    private Prompt read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        Path own = folder.resolve(name + ".md");
        try (InputStream text = Files.isRegularFile(own)
                ? Files.newInputStream(own)
                : Prompts.class.getResourceAsStream("/prompts/" + name + ".md")) {
            if (text == null) {
                throw unknown(name);
            }
            return new Prompt(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refusal(
                    "prompt-unreadable", "The prompt " + own + " can't be read; check its rights and its encoding", e);
        }
    }

    private Refusal unknown(String name) {
        return new Refusal(
                "prompt-unknown",
                "There is no prompt " + name + "; put " + name + ".md into " + folder.toAbsolutePath()
                        + " or use describe-slide");
    }
}
