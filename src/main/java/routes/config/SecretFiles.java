package routes.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import routes.failure.Refusal;

/**
 * Takes settings from the files of a folder, each named like a setting or like its variable: the way in which Docker and
 * Kubernetes hand out secrets. They count less than the environment and more than any {@code application.yaml}.
 */
class SecretFiles implements EnvironmentPostProcessor {
    static final String SETTING = "deckhand.secrets-dir";

    private static final Path USUAL = Path.of("/run/secrets");
    /** Leaves out the hidden files in which Kubernetes keeps what the others point to. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*(\\[\\d+])*");

    private final Log log;

    SecretFiles(DeferredLogFactory logs) {
        log = logs.getLog(SecretFiles.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String set = environment.getProperty(SETTING, "");
        if (set.isBlank() || Path.of(set).equals(USUAL) && !Files.exists(USUAL)) {
            return;
        }
        SecretSource secrets = SecretSource.of(files(Path.of(set)));
        String environmentsOwn = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        MutablePropertySources sources = environment.getPropertySources();
        if (sources.contains(environmentsOwn)) {
            sources.addAfter(environmentsOwn, secrets);
        } else {
            sources.addFirst(secrets);
        }
    }

    private List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !Files.isDirectory(file))
                    .toList();
        } catch (IOException e) {
            String reason = "The folder of secrets %s can't be read (%s)"
                    .formatted(folder, e.getClass().getSimpleName());
            if (!folder.equals(USUAL)) {
                throw new Refusal("secrets-unreadable", reason + "; set " + SETTING + " to one that can be", e);
            }
            log.warn(reason + ", so no setting is taken from there"); // it may well be there for others
            return List.of();
        }
    }
}
