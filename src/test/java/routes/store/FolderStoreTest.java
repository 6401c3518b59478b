package routes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.Refusal;

class FolderStoreTest {
    private final Path outside;
    private final Path root;
    private final FolderStore store;

    FolderStoreTest(@TempDir Path folder) {
        outside = folder;
        root = folder.resolve("store");
        store = new FolderStore(root);
    }

    @Test
    void givesBackWhatWasPut() throws IOException {
        put("work/7/slide 1.jpg", "one");
        put("work/7/slide 1.jpg", "two");
        assertThat(get("work/7/slide 1.jpg")).isEqualTo("two");
        assertThat(store.path("work/7/slide 1.jpg"))
                .isEqualTo(root.resolve("work/7/slide 1.jpg"))
                .hasContent("two");
        assertThat(store.delete("work/7/slide 1.jpg")).isTrue();
        assertThat(store.delete("work/7/slide 1.jpg")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "outputs/job-7/lecture.docx",
                "ünï/コース/🙂.pdf",
                "..a/b..c/...d",
                "a b/%2e%2e/c",
                "C/xy:z",
                "~/x",
                "$HOME"
            })
    void takesOrdinaryKeys(String key) throws IOException {
        put(key, "x");
        assertThat(get(key)).isEqualTo("x");
    }

    @Test
    void namesTheKeyThatIsNotThere() {
        assertThatThrownBy(() -> get("outputs/7/lecture.docx"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("object-not-found"))
                .hasMessageContaining("outputs/7/lecture.docx");
    }

    static Stream<String> hostileKeys() {
        return Stream.of(
                "",
                "/",
                "//",
                ".",
                "..",
                "../x",
                "a/..",
                "a/../x",
                "a/../../x",
                "a/./b",
                "./a",
                "/etc/passwd",
                "//host/share",
                "a//b",
                "a/",
                "a\\b",
                "..\\x",
                "\\\\host\\share",
                "C:\\x",
                "C:/x",
                "c:x",
                "a/C:/x",
                "a\0b",
                "\0",
                "a/b\n",
                "a\u0007",
                "a/\u0085b",
                "\uD800",
                "a\uDC00/b",
                "a./b",
                "a /b",
                "... ",
                ".arriving/x",
                "a/.Arriving/x",
                "x".repeat(256),
                "é".repeat(128),
                "ab/".repeat(400) + "c");
    }

    @ParameterizedTest
    @MethodSource("hostileKeys")
    void refusesKeysThatCouldLeadElsewhere(String key) throws IOException {
        refused(() -> put(key, "x"));
        refused(() -> get(key));
        refused(() -> store.delete(key));
        refused(() -> store.path(key));
        try (Stream<Path> files = Files.walk(outside)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void followsNoSymbolicLinkOutOfTheRoot() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.txt"), "secret");
        Files.createDirectories(root.resolve("inside"));
        Files.createSymbolicLink(root.resolve("link.txt"), secret);
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Files.createSymbolicLink(root.resolve("dangling"), outside.resolve("nowhere"));
        for (String key :
                new String[] {"link.txt", "folder/secret.txt", "folder/new/deep.txt", "dangling", "dangling/x"}) {
            refused(() -> get(key));
            refused(() -> put(key, "x"));
            refused(() -> store.delete(key));
        }
        assertThat(secret).hasContent("secret");
        assertThat(outside).isDirectoryNotContaining("glob:**{new,nowhere}");
    }

    @Test
    void followsSymbolicLinksThatStayInside() throws IOException {
        Files.createDirectories(root.resolve("real"));
        Files.createSymbolicLink(root.resolve("alias"), root.resolve("real"));
        put("alias/a", "x");
        assertThat(get("real/a")).isEqualTo("x");
        FolderStore throughALink = new FolderStore(Files.createSymbolicLink(outside.resolve("link"), root));
        assertThat(throughALink.path("real/a")).hasContent("x");
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenTheBytesBreakOff() throws IOException {
        put("a/b", "old");
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new BrokenStream());
        assertThatThrownBy(() -> store.put("a/b", breaking)).hasMessage("connection reset");
        assertThat(get("a/b")).isEqualTo("old");
        assertThat(root.resolve(FolderStore.ARRIVING)).isEmptyDirectory();
    }

    @Test
    void neverMixesFilesAndFolders() throws IOException {
        put("a/b", "file");
        refused(() -> put("a", "x"));
        refused(() -> put("a/b/c", "x"));
        assertThatThrownBy(() -> get("a")).isInstanceOf(Refusal.class).hasMessageContaining("no file a;");
        assertThatThrownBy(() -> get("a/b/c")).isInstanceOf(Refusal.class);
        assertThat(store.delete("a")).isFalse();
        assertThat(get("a/b")).isEqualTo("file");
    }

    /** A connection that is gone, however often it is asked. */
    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("key-not-allowed"));
    }

    private void put(String key, String text) throws IOException {
        store.put(key, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String get(String key) throws IOException {
        try (InputStream in = store.get(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
