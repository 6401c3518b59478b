package routes.cli;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
class Version implements IVersionProvider {
    private static final String FILE = "META-INF/build-info.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"deckhand " + number(), "Java ${java.version}"};
    }

    static String number() throws IOException {
        ClassPathResource file = new ClassPathResource(FILE);
        Properties build = file.exists() ? PropertiesLoaderUtils.loadProperties(file) : new Properties();
        return build.getProperty("build.version", "of an unknown build");
    }
}
