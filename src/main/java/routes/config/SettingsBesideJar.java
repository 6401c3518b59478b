package routes.config;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has an {@code application.yaml} read that lies beside the jar, wherever the jar was started from. Boot itself looks
 * into the working directory only, which counts more.
 */
class SettingsBesideJar implements EnvironmentPostProcessor, Ordered {
    private static final String LOCATIONS = """
            optional:classpath:/;optional:classpath:/config/,\
            optional:file:%1$s/;optional:file:%1$s/config/,\
            optional:file:./;optional:file:./config/;optional:file:./config/*/""";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path folder = folder(new ApplicationHome(SettingsBesideJar.class).getSource());
        if (folder != null && !folder.equals(Path.of("").toAbsolutePath().normalize())) {
            lookInto(folder, environment);
        }
    }

    /** Whoever names the locations himself is obeyed. */
    static void lookInto(Path folder, ConfigurableEnvironment environment) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "settings beside the jar", Map.of("spring.config.location", LOCATIONS.formatted(folder))));
    }

    private static @Nullable Path folder(@Nullable File jar) {
        return jar == null || jar.isDirectory()
                ? null
                : jar.toPath().toAbsolutePath().normalize().getParent();
    }
}
