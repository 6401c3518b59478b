package routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.Deckhand;
import routes.failure.Refusal;

class OwnJarsTest {
    private final Path folder;

    OwnJarsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void findsJarsAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "");
        Path second = jar("b.jar", "b.txt");
        Path first = jar("a.jar", "a.txt");

        assertThat(OwnJars.in(folder)).containsExactly(first, second);
        assertThat(OwnJars.in(folder.resolve("absent"))).isEmpty();
    }

    @Test
    void addsWhatTheJarsHoldAndPrefersWhatIsThereAlready() throws Exception {
        ClassLoader loader = OwnJars.loader(List.of(jar("a.jar", "a.txt"), jar("b.jar", "application.yaml")));

        assertThat(loader.getResource("a.txt")).isNotNull();
        assertThat(loader.getResource("application.yaml")).isEqualTo(own("application.yaml"));
        assertThat(loader.loadClass(Deckhand.class.getName())).isSameAs(Deckhand.class);
    }

    @Test
    void saysWhichFolderCanNotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("jars"), "no folder");

        assertThatThrownBy(() -> OwnJars.in(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file + " can't be read");
    }

    private static URL own(String resource) {
        return Deckhand.class.getResource("/" + resource);
    }

    private Path jar(String name, String entry) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write("content".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
