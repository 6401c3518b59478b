package routes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.unit.DataSize;
import routes.event.TestEvents;
import routes.failure.InvalidField;
import routes.failure.Refusal;
import routes.job.JobAcceptor;
import routes.job.JobRequest;
import routes.job.TestSources;
import routes.ledger.CountingEvents;
import routes.ledger.Story;
import routes.ledger.TestLedger;
import routes.ledger.Work;
import routes.slides.SplitSettings;

/** The poller, the tidier and the reader together on a bucket in memory and a real ledger. */
class S3SourceTest {
    private final S3Fake s3;
    private TestLedger ledger;
    private CountingEvents events;
    private JobAcceptor acceptor;
    private AnnotationConfigApplicationContext spring;

    S3SourceTest() throws IOException {
        s3 = S3Fake.start();
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        ledger = TestLedger.in(folder);
        events = new CountingEvents(ledger);
        acceptor = TestSources.acceptor(ledger.jobs(), TestSources.with());
        settings(Map.of());
    }

    @AfterEach
    void close() {
        spring.close();
        ledger.close();
        s3.close();
    }

    @Test
    void asksForTheDecksUnderThePrefixAlone() {
        settings(Map.of("deckhand.source.s3.prefix", "new/"));
        s3.put("new/", "");
        s3.put("new/Größe 1.PDF", "%PDF");
        s3.put("new/notes.txt", "x");
        s3.put("old/b.pdf", "%PDF");

        assertThat(unseen())
                .extracting(JobRequest::location)
                .containsExactly("s3://lectures/new/Gr%C3%B6%C3%9Fe%201.PDF");
        assertThat(s3.requests()).containsExactly("GET /lectures");
    }

    @Test
    void findsNewObjectsBehindThousandsOfOldOnesAndAsksTheLedgerOnlyAboutThePagesThatChanged() {
        s3.pages(10);
        for (int i = 100; i < 135; i++) {
            s3.put("deck-" + i + ".pdf", "%PDF");
        }
        List<JobRequest> first = unseen();
        assertThat(first).hasSize(35);
        first.forEach(acceptor::accept);

        assertThat(unseen()).isEmpty();
        int asked = events.asked();
        assertThat(unseen()).isEmpty();
        assertThat(events.asked()).isEqualTo(asked);

        s3.put("deck-134a.pdf", "%PDF");
        assertThat(unseen()).extracting(JobRequest::deckName).containsExactly("deck-134a");
    }

    @Test
    void startsNoSecondJobOfAnObjectWhoseJobHasFailed() {
        s3.put("a.pdf", "%PDF");
        acceptor.refuse(unseen().get(0), new InvalidField("prompt", "There is no such prompt"));

        assertThat(unseen()).isEmpty();
    }

    @Test
    void startsAnotherJobWhenAnObjectIsWrittenAgain() {
        s3.put("a.pdf", "%PDF");
        JobRequest first = unseen().get(0);
        acceptor.accept(first);

        s3.put("a.pdf", "%PDF-2");

        assertThat(unseen()).singleElement().satisfies(again -> assertThat(again.jobId())
                .isNotEqualTo(first.jobId()));
    }

    @Test
    void endsALookThatMeetsAnOutageAndBeginsAnewAtTheNextOne() {
        s3.put("a.pdf", "%PDF");
        s3.refuse(503, "SlowDown", Map.of());
        assertThat(unseen()).isEmpty();

        s3.heal();
        assertThat(unseen()).hasSize(1);
    }

    @Test
    void leavesObjectsWhereTheyAre() {
        s3.put("a.pdf", "%PDF");
        JobRequest request = unseen().get(0);
        end(request, true);

        spring.getBean(S3Tidier.class).tidy();

        assertThat(request.filePath()).isNull();
        assertThat(s3.keys()).containsExactly("a.pdf");
    }

    @Test
    void movesAnObjectWhenItsJobHasEndedAndNotBefore() {
        settings(Map.of("deckhand.source.s3.after", "move", "deckhand.source.s3.move-to", "archive/"));
        s3.put("week 1/good.pdf", "%PDF-good");
        s3.put("week 1/bad.pdf", "%PDF-bad");
        List<JobRequest> requests = unseen();
        requests.forEach(acceptor::accept);
        spring.getBean(S3Tidier.class).tidy();
        assertThat(s3.keys()).containsExactly("week 1/bad.pdf", "week 1/good.pdf");

        requests.forEach(request -> end(request, request.deckName().equals("good")));
        spring.getBean(S3Tidier.class).tidy();

        assertThat(s3.keys())
                .containsExactly(
                        "archive/done/week 1/good.pdf",
                        "archive/failed/week 1/bad.pdf",
                        "archive/failed/week 1/bad.pdf.error.txt");
        assertThat(s3.text("archive/failed/week 1/bad.pdf.error.txt"))
                .contains("The job was cancelled", "job-cancelled");
        assertThat(unseen()).isEmpty();
        assertThat(ledger.jobs().filesToPutAway("s3")).isEmpty();
    }

    @Test
    void deletesTheObjectsOfGoodJobsOnly() {
        settings(Map.of("deckhand.source.s3.after", "delete"));
        s3.put("good.pdf", "%PDF-good");
        s3.put("bad.pdf", "%PDF-bad");

        unseen().forEach(request -> end(request, request.deckName().equals("good")));
        spring.getBean(S3Tidier.class).tidy();

        assertThat(s3.keys()).containsExactly("bad.pdf");
    }

    @Test
    void putsNoObjectAwayThatWasWrittenAgainMeanwhile() {
        settings(Map.of("deckhand.source.s3.after", "delete"));
        s3.put("a.pdf", "%PDF");
        end(unseen().get(0), true);
        s3.put("a.pdf", "%PDF of another lecture");

        spring.getBean(S3Tidier.class).tidy();

        assertThat(s3.keys()).containsExactly("a.pdf");
        assertThat(unseen()).hasSize(1);
    }

    @Test
    void triesAgainToPutAwayWhatItCouldNot() {
        settings(Map.of("deckhand.source.s3.after", "delete"));
        s3.put("a.pdf", "%PDF");
        end(unseen().get(0), true);
        s3.refuse(403, "AccessDenied", Map.of());
        spring.getBean(S3Tidier.class).tidy();
        assertThat(s3.keys()).containsExactly("a.pdf");

        s3.heal();
        spring.getBean(S3Tidier.class).tidy();
        assertThat(s3.keys()).isEmpty();
    }

    @Test
    void readsMetadataAndBelowThemTagsWhereTheyAreWanted() {
        s3.put("a.pdf", "%PDF", Map.of("x-amz-meta-deckhand-prompt", "short", "tagged", "German"));
        s3.put("b.pdf", "%PDF", Map.of("x-amz-meta-deckhand-language", "French", "tagged", "German"));

        assertThat(look("a.pdf")).containsExactly(Map.entry("deckhand-prompt", "short"));
        settings(Map.of("deckhand.source.s3.read-tags", "true"));
        assertThat(look("a.pdf"))
                .containsOnly(Map.entry("deckhand-prompt", "short"), Map.entry("deckhand-language", "German"));
        assertThat(look("b.pdf")).containsOnly(Map.entry("deckhand-language", "French"));
        assertThat(look("gone.pdf")).isEmpty();
    }

    @Test
    void opensADeckAndRefusesOneThatIsTooLargeBeforeItComes() throws IOException {
        s3.put("a.pdf", "%PDF");
        s3.put("large.pdf", "%PDF".repeat(100));
        S3Reader reader = spring.getBean(S3Reader.class);

        try (InputStream deck = reader.open("s3://lectures/a.pdf")) {
            assertThat(deck).hasContent("%PDF");
        }
        assertThatThrownBy(() -> reader.open("s3://lectures/large.pdf"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("deck-too-large"))
                .hasMessageContainingAll("400 bytes", "deckhand.split.max-bytes");
        assertThatThrownBy(() -> reader.open("s3://lectures/gone.pdf"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("object-not-found"));
    }

    private List<JobRequest> unseen() {
        List<JobRequest> all = new ArrayList<>();
        Iterator<JobRequest> unseen = spring.getBean(S3Poller.class).unseen();
        unseen.forEachRemaining(all::add);
        return all;
    }

    private Map<String, String> look(String key) {
        return spring.getBean(S3Reader.class).look("s3://lectures/" + key);
    }

    private void end(JobRequest request, boolean good) {
        acceptor.accept(request);
        if (good) {
            complete(ledger.takeDeck());
        } else {
            ledger.jobs().cancel(request.jobId());
        }
    }

    private void complete(Work.OfDeck deck) {
        ledger.splitting().remember(deck, Story.deck(1));
        ledger.splitting().drawn(deck, 1);
        ledger.splitting().turnOver(deck);
        ledger.describing().keep(ledger.takeSlide(), Story.answer("One"));
        ledger.packing().complete(ledger.takePack());
    }

    private void settings(Map<String, String> settings) {
        if (spring != null) {
            spring.close();
        }
        spring = TestS3.with(
                s3.endpoint(),
                settings,
                ledger.jobs(),
                events,
                TestEvents.requester(),
                new SplitSettings(DataSize.ofBytes(100), 1000, 20_000, 1365, 0.85f, Duration.ofSeconds(30)));
    }
}
