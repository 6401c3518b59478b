package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordInLibreOfficeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void opensAndShowsEveryHeadingAndPicture() throws IOException, InterruptedException {
        assumeTrue(
                onPath("soffice"), "LibreOffice (soffice) is not on the path, so the document is not opened with it");
        Path docx = folder.resolve("lecture.docx");
        new WordWriter().write(PackFixture.everyKind("English"), docx);

        try (PDDocument pdf = Loader.loadPDF(printed(docx).toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("1. Gradient descent", "5. Appendix", "7. Update rule", "Slide 8 of 8", "walks downhill");
            assertThat(pictures(pdf)).isEqualTo(7);
        }
    }

    private Path printed(Path docx) throws IOException, InterruptedException {
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        Process soffice = new ProcessBuilder(
                        "soffice",
                        profile,
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(soffice.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return folder.resolve("lecture.pdf");
    }

    private static int pictures(PDDocument pdf) throws IOException {
        Set<COSBase> pictures = new HashSet<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().isImageXObject(name)) {
                    pictures.add(page.getResources().getXObject(name).getCOSObject());
                }
            }
        }
        return pictures.size();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
