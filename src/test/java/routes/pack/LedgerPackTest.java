package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;
import routes.ledger.Artifact;
import routes.ledger.LeaseLost;
import routes.ledger.SlideResult;
import routes.ledger.Story;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;
import routes.ledger.Work;
import routes.llm.Answer;
import routes.llm.AnswerJson;
import routes.llm.TestPrompts;
import routes.slides.Slide;
import routes.slides.SlideState;
import routes.store.ObjectStore;
import routes.store.Scratch;
import routes.store.TestScratch;

class LedgerPackTest {
    private static final SlideResult OFFLINE = new SlideResult("{}", false, false, "offline", null, null, 0, 0);

    private final TestClock clock = new TestClock();
    private TestLedger ledger;
    private Story story;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path fresh) {
        folder = fresh;
        ledger = new TestLedger(folder, clock);
        story = new Story(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void saysWhatThePackIsAbout() {
        Work.OfPack work = story.takenPack("lecture");

        assertThat(opener().open(work).head())
                .isEqualTo(new PackHead(
                        "lecture",
                        "Optics",
                        "Waves and rays",
                        "English",
                        "llm",
                        "openai",
                        "gpt-x",
                        TestPrompts.builtIn().version("describe-slide"),
                        1,
                        Instant.parse("2026-03-01T10:00:00Z")));
    }

    @Test
    void doesNotCallTheOfflineEngineAModel() {
        story.described("lecture", 1);
        ledger.describing().keep(story.takenSlide(), OFFLINE);

        PackHead head = opener().open(ledger.takePack()).head();

        assertThat(head.engine()).isEqualTo("offline");
        assertThat(head.provider()).isEqualTo("offline");
        assertThat(head.model()).isNull();
        assertThat(head.mixed()).isFalse();
    }

    @Test
    void namesAllWhoAnsweredInTheOrderOfTheirSlides() {
        story.described("lecture", 4);
        ledger.describing().keep(story.takenSlide(), Story.answer("One"));
        ledger.describing().keep(story.takenSlide(), OFFLINE);
        ledger.describing()
                .keep(
                        story.takenSlide(),
                        new SlideResult("{}", false, false, "anthropic", "claude-x", "stop", 100, 20));
        ledger.describing().keep(story.takenSlide(), Story.answer("Four"));

        PackHead head = opener().open(ledger.takePack()).head();

        assertThat(head.engine()).isEqualTo("llm");
        assertThat(head.provider()).isEqualTo("openai, offline, anthropic");
        assertThat(head.model()).isEqualTo("gpt-x, claude-x");
        assertThat(head.mixed()).isTrue();
    }

    @Test
    void makesEachOutputByItsRouteInOrder() {
        assertThat(opener().slip(new Work.OfPack("lecture", 1, 0, List.of("summary", "docx"))))
                .isEqualTo("direct:make-summary,direct:make-docx");
    }

    @Test
    void refusesAJobThatIsNotThere() {
        PackOpener opener = opener();

        assertThatThrownBy(() -> opener.open(new Work.OfPack("nobody", 1, 0, List.of())))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no job nobody");
    }

    @Test
    void givesEverySlideInItsOrderAsOftenAsItIsAsked() {
        ledger.transaction().executeWithoutResult(all -> {
            story.described("lecture", 45);
            ledger.describing().fail(story.takenSlide(), "llm-timeout", "It took too long.");
            for (int number = 2; number <= 45; number++) {
                ledger.describing().keep(story.takenSlide(), Story.answer("Slide " + number));
            }
        });
        StudyPack pack = opener().open(ledger.takePack());

        List<Integer> inOrder = IntStream.rangeClosed(1, 45).boxed().toList();
        assertThat(pack.slides()).extracting(PackSlide::number).isEqualTo(inOrder);
        assertThat(pack.slides()).extracting(PackSlide::number).isEqualTo(inOrder);
        Iterator<PackSlide> slides = pack.slides().iterator();
        assertThat(slides.next())
                .isEqualTo(new PackSlide(
                        new Slide(1, "Title 1", "Text 1", "Say hello"),
                        SlideState.FAILED,
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        0,
                        0,
                        1,
                        true,
                        "llm-timeout",
                        "It took too long."));
        assertThat(slides.next())
                .isEqualTo(new PackSlide(
                        new Slide(2, "Title 2", "Text 2", null),
                        SlideState.DONE,
                        new Answer("", List.of(), List.of(), "", "Slide 2", List.of(), List.of()),
                        false,
                        false,
                        "openai",
                        "gpt-x",
                        "stop",
                        100,
                        20,
                        1,
                        true,
                        null,
                        null));
        slides.forEachRemaining(slide -> {});
        assertThatThrownBy(slides::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void findsASlidesPictureInTheStore() throws IOException {
        StudyPack pack = opener().open(story.takenPack("lecture"));

        try (InputStream picture = pack.picture(7)) {
            assertThat(picture).hasContent("bytes of work/lecture/slide-7.jpg");
        }
    }

    @Test
    void remembersAStoredFileAndTakesTheLocalOneAway() throws IOException {
        Work.OfPack work = story.takenPack("lecture");
        Scratch scratch = TestScratch.in(folder, ledger.worker());
        PackFiles files = new PackFiles(scratch, ledger.packing());
        Path file = Files.writeString(files.path(work, "lecture.docx"), "1234567");

        files.keep(work, "docx", file, "outputs/lecture/lecture.docx", "x/y");

        assertThat(ledger.packing().artifacts("lecture"))
                .containsExactly(new Artifact("docx", "outputs/lecture/lecture.docx", "lecture.docx", "x/y", 7));
        assertThat(file).doesNotExist();

        Files.writeString(file, "12345678");
        files.keep(work, "docx", file, "outputs/lecture/lecture.docx", "x/z");
        assertThat(ledger.packing().artifacts("lecture"))
                .containsExactly(new Artifact("docx", "outputs/lecture/lecture.docx", "lecture.docx", "x/z", 8));
    }

    @Test
    void givesEveryAttemptItsOwnFile() throws IOException {
        Work.OfPack late = story.takenPack("lecture");
        PackFiles files = new PackFiles(TestScratch.in(folder, ledger.worker()), ledger.packing());
        Path file = Files.writeString(files.path(late, "lecture.docx"), "late");
        clock.forward(TestLedger.LEASE.plusSeconds(1));
        Work.OfPack current = ledger.takePack();

        assertThat(files.path(current, "lecture.docx")).isNotEqualTo(file);
        assertThatThrownBy(() -> files.keep(late, "docx", file, "outputs/lecture/lecture.docx", "x/y"))
                .isInstanceOf(LeaseLost.class);
    }

    private PackOpener opener() {
        return new PackOpener(ledger.jobs(), ledger.slides(), new AnswerJson(), TestPrompts.builtIn(), new EchoStore());
    }

    /** Has every object; its bytes say which it is. */
    private static final class EchoStore implements ObjectStore {
        @Override
        public void put(String key, InputStream body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream get(String key) {
            return new ByteArrayInputStream(("bytes of " + key).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String link(String key, @Nullable String fileName, @Nullable String contentType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String key) {
            throw new UnsupportedOperationException();
        }
    }
}
