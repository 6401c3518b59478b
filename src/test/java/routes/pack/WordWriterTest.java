package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;

class WordWriterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void givesEverySlideAHeadingInWordsOwnStyle() {
        WordFile word = WordFile.written(PackFixture.everyKind("English"), folder);

        assertThat(word.texts("Heading1"))
                .containsExactly(
                        "1. Gradient descent",
                        "2. Learning rate",
                        "3. Momentum",
                        "4. Momentum",
                        "5. Appendix",
                        "6. a < b && \"c\" ]]> </w:t><script>alert('x')</script> end",
                        "7. Update rule",
                        "8. سلسلة ماركوف");
        XWPFStyle style = word.document().getStyles().getStyle("Heading1");
        assertThat(style.getName()).isEqualTo("heading 1");
        assertThat(style.getCTStyle().getPPr().getOutlineLvl().getVal().intValue())
                .isZero();
    }

    @Test
    void fillsTheTableOfContentsAndLinksEveryEntryToItsHeading() {
        WordFile word = WordFile.written(PackFixture.everyKind("English"), folder);

        assertThat(word.contents()).isEqualTo(word.texts("Heading1"));
        assertThat(word.contentsTargets()).hasSize(8).isEqualTo(word.headingBookmarks());
        assertThat(word.count("w:instrText[contains(., 'TOC')]")).isEqualTo(1);
        assertThat(word.document().isEnforcedUpdateFields())
                .as("Word would ask the reader before opening")
                .isFalse();
    }

    @Test
    void showsEachPictureOnceWithWordsForThoseWhoCannotSeeIt() {
        PackFixture pack = PackFixture.everyKind("English");
        WordFile word = WordFile.written(pack, folder);

        assertThat(word.pictures()).hasSize(7);
        assertThat(word.pictures().get(2).getPictureData().getData()).isEqualTo(PackFixture.jpeg(64, 36, 3));
        assertThat(word.pictures().get(0).getWidth()).isEqualTo(481.89, offset(0.1));
        assertThat(word.altTexts())
                .hasSize(7)
                .startsWith(
                        "Slide 1: Gradient descent. Gradient descent Gradient descent walks downhill in small steps.")
                .contains("Slide 7: Update rule. θₜ₊₁ = θₜ − η ∇J(θₜ), with ‖∇J‖ ≤ L and 𝔼[x²] < ∞ 😀");
    }

    @Test
    void tellsWhatWasSaidAboutASlide() {
        WordFile word = WordFile.written(PackFixture.explained("English", PackFixture.done(1, "Descent")), folder);

        assertThat(word.texts("Summary")).containsExactly("How to walk downhill.");
        assertThat(word.texts("Heading2"))
                .containsExactly("Explanation", "Key points", "Connections", "Terms", "Flashcards");
        assertThat(word.texts("Normal"))
                .containsExactly(
                        "Gradient descent walks downhill in small steps.",
                        "The step size is called learning rate.",
                        "Slide 2 chooses the learning rate.",
                        "Gradient");
        assertThat(word.texts("ListBullet"))
                .containsExactly(
                        "Follow the negative gradient", "Small steps converge", "learning rate: size of a step");
        assertThat(word.cells())
                .containsExactly(
                        "Question",
                        "Answer",
                        "What sets the step size?",
                        "The learning rate.\n“learning rate”",
                        "The ______ points uphill.",
                        "gradient");
    }

    @Test
    void numbersItsBulletsForReal() {
        WordFile word = WordFile.written(PackFixture.explained("English", PackFixture.done(1, "Descent")), folder);

        XWPFStyle bullets = word.document().getStyles().getStyle("ListBullet");
        assertThat(bullets.getCTStyle().getPPr().getNumPr().getNumId().getVal()).isEqualTo(1);
        assertThat(word.document()
                        .getNumbering()
                        .getNum(BigInteger.ONE)
                        .getCTNum()
                        .getAbstractNumId()
                        .getVal())
                .isEqualTo(1);
    }

    @Test
    void labelsWhatFailedWasSkippedOrShowsOnlyItsOwnWords() {
        WordFile word = WordFile.written(PackFixture.everyKind("English"), folder);

        assertThat(word.texts("Notice"))
                .containsExactly(
                        "The model gave no usable answer for these slides, so they show only their own words: 2.",
                        "These slides could not be explained: 3, 4.",
                        "These slides were skipped: 5.",
                        "The model gave no usable answer for this slide; what follows is taken from the slide's own words.",
                        "This slide could not be explained. The model refused the slide; try another model.",
                        "This slide could not be explained. The model refused the slide; try another model.",
                        "This slide was skipped.");
    }

    @Test
    void saysOnTheFirstPageAndInThePropertiesThatNoModelMadeIt() {
        WordFile word = WordFile.written(PackFixture.offline("English", PackFixture.withoutText(1)), folder);

        String notice =
                "Made without an AI model: every sentence below is taken from the slides' own words; nothing was"
                        + " explained or added.";
        assertThat(word.texts("Notice"))
                .containsExactly(notice, "No readable text was found on this slide, so nothing was taken from it.");
        assertThat(word.texts("Heading1")).containsExactly("Slide 1");
        assertThat(word.texts("Heading2")).isEmpty();
        assertThat(word.document().getProperties().getCoreProperties().getDescription())
                .isEqualTo(notice);
    }

    @Test
    void saysWithEachSlideWhoAnsweredWhenSeveralDid() {
        WordFile word = WordFile.written(PackFixture.mixed("English"), folder);

        assertThat(word.texts("Subtitle")).singleElement().asString().endsWith("Explained by gpt-4o-mini, claude-x");
        assertThat(word.texts("Notice"))
                .containsExactly(
                        "No model could be asked about these slides, so they show only their own words: 3.",
                        "Explained by gpt-4o-mini",
                        "Explained by claude-x",
                        "Made without an AI model, from the slide's own words.");
    }

    @Test
    void describesItselfInItsProperties() {
        var core = WordFile.written(PackFixture.everyKind("Spanish"), folder)
                .document()
                .getProperties()
                .getCoreProperties();

        assertThat(core.getTitle()).isEqualTo("Gradient descent");
        assertThat(core.getCreator()).isEqualTo("Deckhand");
        assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("es-ES");
        assertThat(core.getCreated()).isEqualTo(PackFixture.MADE);
        assertThat(core.getModified()).isEqualTo(PackFixture.MADE);
    }

    @Test
    void writesHostileTextAsTextWithoutWhatXmlCannotCarry() {
        WordFile word = WordFile.written(PackFixture.explained("English", PackFixture.hostile(1)), folder);

        String text = "a < b && \"c\" ]]> </w:t><script>alert('x')</script> end";
        assertThat(word.texts("Normal")).containsExactly(text, text);
        assertThat(word.texts("ListBullet")).containsExactly(text, text + ": " + text);
        assertThat(word.cells()).containsExactly("Question", "Answer", text, text + "\n“" + text + "”");
        assertThat(word.altTexts()).containsExactly("Slide 1: " + text + ". " + text);
    }

    @Test
    void makesTheSameBytesOfTheSamePack() throws IOException {
        PackFixture pack = PackFixture.everyKind("Arabic");
        Path first = folder.resolve("first.docx");
        Path second = folder.resolve("second.docx");
        new WordWriter().write(pack, first);
        new WordWriter().write(pack, second);

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void refusesAPictureThatIsNone() {
        StudyPack pack = new BrokenPicture(PackFixture.explained("English", PackFixture.done(1, "Descent")));

        assertThatThrownBy(() -> new WordWriter().write(pack, folder.resolve("lecture.docx")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("picture-unreadable"))
                .hasMessage("The picture of slide 1 can't be read as a JPEG; start the job again to draw it anew.");
    }

    private record BrokenPicture(StudyPack pack) implements StudyPack {
        @Override
        public PackHead head() {
            return pack.head();
        }

        @Override
        public Iterable<PackSlide> slides() {
            return pack.slides();
        }

        @Override
        public InputStream picture(int slideNumber) {
            return new ByteArrayInputStream(new byte[] {1, 2, 3});
        }
    }

    @Test
    void leavesNothingBehindInTheFolderForTemporaryFiles() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        List<Path> before = listed(temporary);
        WordFile.written(PackFixture.everyKind("English"), folder);

        assertThat(listed(temporary)).isEqualTo(before);
    }

    private static List<Path> listed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
