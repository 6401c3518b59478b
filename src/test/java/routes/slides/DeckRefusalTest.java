package routes.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import routes.failure.Refusal;

/** What is said of files that are no deck. */
class DeckRefusalTest {
    private final Path folder;

    private final DeckReader reader = new DeckReader(SplitSettings.defaults());

    DeckRefusalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMissingFileIsUnreadable() {
        assertThat(refusal(reader, folder.resolve("none.pdf")))
                .hasMessage("The deck \"lecture\" is missing or can't be read;"
                        + " check that the file is there and may be read by Deckhand.")
                .extracting(Refusal::code)
                .isEqualTo("deck-unreadable");
    }

    @Test
    void aFolderIsUnreadable() {
        assertThat(refusal(reader, folder).code()).isEqualTo("deck-unreadable");
    }

    @Test
    void aFileThatMayNotBeReadIsUnreadable() throws IOException {
        Path file = write("%PDF-1.4");
        Files.setPosixFilePermissions(file, Set.<PosixFilePermission>of());
        assumeTrue(!Files.isReadable(file), "the administrator may read every file");
        assertThat(refusal(reader, file).code()).isEqualTo("deck-unreadable");
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws IOException {
        assertThat(refusal(reader, write("")))
                .hasMessage("The deck \"lecture\" is an empty file; send it again when it is completely written.")
                .extracting(Refusal::code)
                .isEqualTo("deck-empty-file");
    }

    @Test
    void aFileOverTheLimitIsRefusedWithLimitAndSetting() throws IOException {
        DeckReader strict = new DeckReader(settings(10, 1000));
        assertThat(refusal(strict, write("%PDF-1.4 and more")))
                .hasMessage("The deck \"lecture\" has 17 bytes, more than the limit of 10;"
                        + " send a smaller file or raise deckhand.split.max-bytes.")
                .extracting(Refusal::code)
                .isEqualTo("deck-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 a presentation", "<html>%PDF</html>"})
    void whatHasNoPdfHeaderIsNoPdf(String content) throws IOException {
        assertThat(refusal(reader, write(content)).code()).isEqualTo("deck-not-pdf");
    }

    @Test
    void aHeaderBehindTheFirstKilobyteDoesNotCount() throws IOException {
        assertThat(refusal(reader, write(" ".repeat(1024) + "%PDF-1.4")).code()).isEqualTo("deck-not-pdf");
    }

    @Test
    void aDeckThatNeedsAPasswordIsEncrypted() throws IOException {
        try (SmallPdf pdf = new SmallPdf()) {
            pdf.page("");
            pdf.lock("secret");
            assertThat(refusal(reader, pdf.save(folder)))
                    .hasMessage("The deck \"lecture\" needs a password; send it without one.")
                    .extracting(Refusal::code)
                    .isEqualTo("deck-encrypted");
        }
    }

    @Test
    void aDeckThatOnlyACertificateOpensIsEncrypted() throws IOException {
        Path file = write(RawPdf.of(
                "/Encrypt 4 0 R /ID [<00> <00>]",
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Count 1 /Kids [3 0 R]>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>>",
                "<</Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 /CF <</DefaultCryptFilter"
                        + " <</CFM /AESV2 /Recipients [<3082>]>>>> /StmF /DefaultCryptFilter>>"));
        assertThat(refusal(reader, file).code()).isEqualTo("deck-encrypted");
    }

    @Test
    void aDeckThatIsLockedWithoutAPasswordIsRead() throws IOException {
        try (SmallPdf pdf = new SmallPdf()) {
            pdf.page(SmallPdf.text(30, 50, 480, "Open to all"));
            pdf.lock("");
            assertThat(reader.read(pdf.save(folder), "lecture").slides())
                    .extracting(Slide::text)
                    .containsExactly("Open to all");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.99})
    void aDeckThatWasCutOffIsDamaged(double part) throws IOException {
        Path sample = Path.of("samples/how-a-deck-travels.pdf");
        byte[] whole = Files.readAllBytes(sample);
        Path cut = folder.resolve("cut.pdf");
        Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * part)));
        assertThat(refusal(reader, cut).code()).isEqualTo("deck-damaged");
    }

    @Test
    void rubbishBehindAHeaderIsDamaged() throws IOException {
        assertThat(refusal(reader, write("%PDF-1.4\nrubbish\nstartxref\n7\n%%EOF")))
                .extracting(Refusal::code)
                .isEqualTo("deck-damaged");
    }

    @Test
    void aDeckWithoutPagesIsSaidToHaveNone() throws IOException {
        try (SmallPdf pdf = new SmallPdf()) {
            assertThat(refusal(reader, pdf.save(folder)).code()).isEqualTo("deck-no-pages");
        }
    }

    @Test
    void pagesOverTheLimitAreRefusedWithLimitAndSetting() throws IOException {
        try (SmallPdf pdf = new SmallPdf()) {
            pdf.page("");
            pdf.page("");
            pdf.page("");
            Path file = pdf.save(folder);
            assertThat(new DeckReader(settings(1_000_000, 3))
                            .read(file, "lecture")
                            .slides())
                    .hasSize(3);
            assertThat(refusal(new DeckReader(settings(1_000_000, 2)), file))
                    .hasMessage("The deck \"lecture\" has more than 2 pages;"
                            + " send it in parts or raise deckhand.split.max-pages.")
                    .extracting(Refusal::code)
                    .isEqualTo("deck-too-many-pages");
        }
    }

    @Test
    void aClaimOfABillionPagesIsNotBelieved() throws IOException {
        Path file = write(RawPdf.of(
                "",
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Count 1000000000 /Kids [3 0 R 2 0 R]>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>>"));
        assertThat(reader.read(file, "lecture").slides()).hasSize(1);
    }

    @Test
    void aPageTreeThatBitesItsTailEnds() throws IOException {
        try (SmallPdf pdf = new SmallPdf()) {
            pdf.page(SmallPdf.text(30, 50, 480, "First"));
            COSArray kids = pdf.document.getPages().getCOSObject().getCOSArray(COSName.KIDS);
            kids.add(pdf.document.getPages().getCOSObject());
            pdf.page(SmallPdf.text(30, 50, 480, "Second"));
            assertThat(reader.read(pdf.save(folder), "lecture").slides())
                    .extracting(Slide::title)
                    .containsExactly("First", "Second");
        }
    }

    @Test
    void aPageTreeDeeperThanAnyStackIsWalked() throws IOException {
        String[] objects = new String[20_003];
        objects[0] = "<</Type /Catalog /Pages 2 0 R>>";
        for (int i = 1; i <= 20_001; i++) {
            objects[i] = "<</Type /Pages /Count 1 /Kids [" + (i + 2) + " 0 R]>>";
        }
        objects[20_002] = "<</Type /Page /MediaBox [0 0 100 100]>>";
        assertThat(reader.read(write(RawPdf.of("", objects)), "lecture").slides())
                .hasSize(1);
    }

    @Test
    void aNameCannotBreakALogLine() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> reader.read(folder.resolve("none.pdf"), "a\nb\u202Ec"));
        assertThat(refusal).hasMessageStartingWith("The deck \"a bc\" is missing");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("lecture.pdf"), content, StandardCharsets.ISO_8859_1);
    }

    private static Refusal refusal(DeckReader reader, Path file) {
        return catchThrowableOfType(Refusal.class, () -> reader.read(file, "lecture"));
    }

    private static SplitSettings settings(long maxBytes, int maxPages) {
        return new SplitSettings(DataSize.ofBytes(maxBytes), maxPages, 20_000, 1365, 0.85f, Duration.ofSeconds(30));
    }
}
