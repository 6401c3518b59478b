package routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import routes.failure.Refusal;

class RouteFilesTest {
    private static final String STORE = "80-store-in-folder.camel.yaml";

    private final Path folder;

    RouteFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void areTheBuiltInOnesWhenThereIsNoFolder() {
        assertThat(RouteFiles.find(folder.resolve("missing")))
                .extracting(RouteFile::location)
                .contains("classpath:camel/20-accept-job.camel.yaml", "classpath:camel/" + STORE)
                .allMatch(location -> location.startsWith("classpath:"));
    }

    @Test
    void haveTheUsersFileInsteadOfTheBuiltInOneOfItsName() throws IOException {
        Path own = Files.createFile(folder.resolve(STORE)).toRealPath();

        assertThat(RouteFiles.find(folder))
                .filteredOn(file -> file.name().equals(STORE))
                .containsExactly(RouteFile.own(own, true))
                .extracting(RouteFile::location)
                .containsExactly("file:" + own);
    }

    @Test
    void haveTheRoutesOfTheChosenStoreOnly() throws IOException {
        Files.createFile(folder.resolve("83-store-in-attic.camel.yaml"));
        MockEnvironment settings = new MockEnvironment().withProperty("deckhand.routes.dir", folder.toString());

        assertThat(stores(settings.withProperty("deckhand.store.kind", "s3")))
                .containsExactly("81-store-in-s3.camel.yaml");
        assertThat(stores(settings.withProperty("deckhand.store.kind", "attic")))
                .containsExactly("83-store-in-attic.camel.yaml");
    }

    private static List<String> stores(MockEnvironment settings) {
        return RoutesFolder.chosen(settings).stream()
                .map(RouteFile::name)
                .filter(name -> name.contains("store-in"))
                .toList();
    }

    @Test
    void haveTheUsersOtherFilesToo() throws IOException {
        Files.createFile(folder.resolve("13-receive-by-mail.camel.yaml"));
        Files.createFile(folder.resolve("notes.txt"));

        assertThat(RouteFiles.find(folder))
                .extracting(RouteFile::name)
                .contains("13-receive-by-mail.camel.yaml", STORE)
                .doesNotContain("notes.txt")
                .isSorted();
    }

    @Test
    void refuseAFolderThatIsNone() throws IOException {
        Path file = Files.createFile(folder.resolve("routes"));

        assertThatThrownBy(() -> RouteFiles.find(file))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The routes folder %s can't be read as a folder; set deckhand.routes.dir to one that can",
                        file);
    }

    @Test
    void refuseANameThatCamelTakesForAPattern() throws IOException {
        Files.createFile(folder.resolve("90-this,that.camel.yaml"));

        assertThatThrownBy(() -> RouteFiles.find(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("90-this,that.camel.yaml has one of , * ? { } in its path");
    }
}
