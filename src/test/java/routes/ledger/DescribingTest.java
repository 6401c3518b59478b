package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routes.llm.SlideQuestion;
import routes.slides.Slide;
import routes.slides.SlideState;

class DescribingTest extends LedgerTest {
    @Test
    void takesSlidesInTheirOrderWithTheDeckAroundThem() {
        story.described("lecture", 2);

        assertThat(story.takenSlide())
                .isEqualTo(new Work.OfSlide(
                        "lecture",
                        1,
                        0,
                        new SlideQuestion(
                                "Waves and rays",
                                List.of("Title 1", "Title 2"),
                                new Slide(1, "Title 1", "Text 1", "Say hello"),
                                "English"),
                        "Optics",
                        "describe-slide",
                        true));
        assertThat(story.takenSlide().number()).isEqualTo(2);
        assertThat(ledger.describing().take()).isNull();
    }

    @Test
    void givesAShortDeckTheNextFreeSlotsThoughALongOneCameFirst() {
        described("long", 300);
        clock.forward(Duration.ofSeconds(1));
        for (int slot = 0; slot < 16; slot++) {
            assertThat(story.takenSlide().jobId()).isEqualTo("long");
        }
        described("short", 6);

        Stream<Work.OfSlide> next = Stream.generate(story::takenSlide).limit(8);
        assertThat(next)
                .extracting(Work::jobId)
                .containsExactly("short", "short", "short", "short", "short", "short", "long", "long");
    }

    @Test
    void sharesSlotsEvenlyBetweenJobs() {
        described("a", 4);
        clock.forward(Duration.ofSeconds(1));
        described("b", 4);

        Stream<Work.OfSlide> taken = Stream.generate(story::takenSlide).limit(6);
        assertThat(taken)
                .extracting(Work::label)
                .containsExactly("a slide 1", "b slide 1", "a slide 2", "b slide 2", "a slide 3", "b slide 3");
    }

    @Test
    void givesEverySlideToOneOfManyWorkersOnly() throws Exception {
        described("lecture", 8);
        try (TestLedger other = new TestLedger(folder, clock)) {
            Callable<Work.OfSlide> mine = () -> ledger.takeSlide();
            Callable<Work.OfSlide> theirs = () -> other.takeSlide();
            List<Work.OfSlide> taken = atOnce(List.of(mine, theirs, mine, theirs, mine, theirs, mine, theirs));

            assertThat(taken).extracting(Work.OfSlide::number).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void keepsEverythingThatWasSaidAboutASlide() {
        story.described("lecture", 2);
        SlideResult result =
                new SlideResult("{\"summary\":\"Light\"}", true, true, "openai", "gpt-x", "stop", 1200, 340);

        assertThat(ledger.describing().keep(story.takenSlide(), result)).isEqualTo(Gathered.NOT_YET);

        assertThat(ledger.slides().after("lecture", 0, 1))
                .containsExactly(new SlideRow(
                        new Slide(1, "Title 1", "Text 1", "Say hello"),
                        SlideState.DONE,
                        "{\"summary\":\"Light\"}",
                        true,
                        true,
                        true,
                        "openai",
                        "gpt-x",
                        "stop",
                        1200,
                        340,
                        1,
                        null,
                        null));
    }

    @Test
    void makesThePackDueExactlyOnceWhenTheLastAnswersComeAtOnce() throws Exception {
        described("lecture", 8);
        List<Callable<Gathered>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Work.OfSlide slide = story.takenSlide();
            answers.add(() -> ledger.describing().keep(slide, Story.answer("Yes")));
        }

        List<Gathered> gathered = atOnce(answers);

        assertThat(gathered).filteredOn(Gathered.PACK_DUE::equals).hasSize(1);
        assertThat(gathered).filteredOn(Gathered.NOT_YET::equals).hasSize(7);
        assertThat(ledger.packing().take()).isNotNull();
        assertThat(ledger.packing().take()).isNull();
    }

    @Test
    void makesThePackDueExactlyOnceOverTwoWorkers() throws Exception {
        described("lecture", 2);
        try (TestLedger other = new TestLedger(folder, clock)) {
            Work.OfSlide mine = ledger.takeSlide();
            Work.OfSlide theirs = other.takeSlide();

            List<Gathered> gathered =
                    atOnce(List.of(() -> ledger.describing().keep(mine, Story.answer("One")), () -> other.describing()
                            .keep(theirs, Story.answer("Two"))));

            assertThat(gathered).containsExactlyInAnyOrder(Gathered.NOT_YET, Gathered.PACK_DUE);
        }
    }

    @Test
    void failsTheJobWithItsCallbackWhenNoSlideCouldBeDescribed() {
        story.described("lecture", 2);
        Work.OfSlide first = story.takenSlide();
        Work.OfSlide second = story.takenSlide();
        assertThat(ledger.describing().fail(second, "llm-model-unknown", "No such model."))
                .isEqualTo(Gathered.NOT_YET);

        assertThat(ledger.describing().fail(first, "llm-unauthorized", "The model refused the key."))
                .isEqualTo(Gathered.JOB_FAILED);

        Job job = story.found("lecture");
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.errorCode()).isEqualTo("llm-unauthorized");
        assertThat(job.errorMessage()).isEqualTo("No slide could be described. The model refused the key.");
        assertThat(ledger.deliveries().ofJob("lecture"))
                .extracting(Delivery::event)
                .containsExactly("failed");
        assertThat(ledger.packing().take()).isNull();
    }

    @Test
    void packsWhatThereIsWhenOneSlideHasFailedForGood() {
        story.described("lecture", 2);
        ledger.describing().keep(story.takenSlide(), Story.answer("One"));
        Work.OfSlide second = story.takenSlide();

        assertThat(ledger.describing().fail(second, "llm-timeout", "It took too long."))
                .isEqualTo(Gathered.PACK_DUE);

        SlideRow row = ledger.slides().after("lecture", 1, 1).get(0);
        assertThat(row.state()).isEqualTo(SlideState.FAILED);
        assertThat(row.errorCode()).isEqualTo("llm-timeout");
        assertThat(row.errorMessage()).isEqualTo("It took too long.");
        assertThat(ledger.slides().failed("lecture")).containsExactly(2);
    }

    @Test
    void asksAboutASlideAgainWhenItsPauseIsOverAndAboutOthersMeanwhile() {
        story.described("lecture", 2);
        ledger.describing().retryIn(story.takenSlide(), Duration.ofSeconds(5), "llm-rate-limited", "Too many.");

        Work.OfSlide second = story.takenSlide();
        assertThat(second.number()).isEqualTo(2);
        assertThat(ledger.describing().take()).isNull();

        clock.forward(Duration.ofSeconds(5));
        Work.OfSlide again = story.takenSlide();
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.tries()).isEqualTo(1);
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void forgetsAnEarlierErrorWhenTheAnswerHasCome() {
        story.described("lecture", 1);
        ledger.describing().retryIn(story.takenSlide(), Duration.ZERO, "llm-rate-limited", "Too many.");
        assertThat(ledger.slides().after("lecture", 0, 1).get(0).errorCode()).isEqualTo("llm-rate-limited");

        ledger.describing().keep(story.takenSlide(), Story.answer("One"));

        assertThat(ledger.slides().after("lecture", 0, 1).get(0).errorCode()).isNull();
    }

    @Test
    void readsSlidesInOrderSomeAtATime() {
        story.described("lecture", 5);

        assertThat(numbers(0, 2)).containsExactly(1, 2);
        assertThat(numbers(2, 2)).containsExactly(3, 4);
        assertThat(numbers(4, 2)).containsExactly(5);
        assertThat(numbers(5, 2)).isEmpty();
    }

    @Test
    void readsTheProgressOfManyJobs() {
        story.described("lecture", 2);
        ledger.describing().keep(story.takenSlide(), Story.answer("One"));
        story.accept("fresh");

        assertThat(ledger.progress().read(List.of("lecture", "fresh")))
                .containsEntry("lecture", new SlideRows.Progress(2, 1, 0, 1, 0, 0, 100, 20))
                .containsEntry("fresh", new SlideRows.Progress(0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(ledger.progress().read(Collections.emptyList())).isEmpty();
        assertThat(ledger.slides().progress("fresh")).isEqualTo(new SlideRows.Progress(0, 0, 0, 0, 0, 0, 0, 0));
    }

    private List<Integer> numbers(int after, int limit) {
        return ledger.slides().after("lecture", after, limit).stream()
                .map(row -> row.slide().number())
                .toList();
    }

    /** As {@link Story#described}, in one transaction because a long deck takes long otherwise. */
    private void described(String id, int slides) {
        ledger.transaction().executeWithoutResult(all -> story.described(id, slides));
    }
}
