package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.llm.Flashcard;
import routes.llm.Flashcard.Cloze;
import routes.llm.Flashcard.Question;

class AnkiWriterTest {
    private static final Question ENTROPY = new Question("What is entropy?", "Mean surprise.", "measures surprise");
    private static final Cloze KERNEL = new Cloze("The kernel maps data", List.of("kernel"));

    private final Path folder;

    AnkiWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsEveryRuleOfAnkisImporter() throws IOException {
        AnkiImportRules.hold(write(entropy()));
        AnkiImportRules.hold(write(PackFixture.everyKind("Spanish")));
        AnkiImportRules.hold(write(PackFixture.everyKind("Arabic")));
        AnkiImportRules.hold(write(PackFixture.offline("Klingon", PackFixture.done(1, "a::b"))));
    }

    @Test
    void givesAQuestionItsAnswerQuotePictureAndSource() throws IOException {
        AnkiFile file = write(entropy());
        String picture = file.media().get("0").textValue();
        assertThat(file.fields(0))
                .containsExactly(
                        "What is entropy?",
                        "Mean surprise.",
                        "measures surprise",
                        "<img src=\"" + picture + "\" alt=\"Slide 1\">",
                        "Information Theory · Slide 1",
                        "",
                        "",
                        "");
        assertThat(file.fields(1).get(0)).isEqualTo("The {{c1::kernel}} maps data");
    }

    /** Expectations computed apart from this code, with Python's hashlib and sha1sum. */
    @Test
    void writesTheGuidIdsAndChecksumsThatAnkiAndLaterRunsExpect() throws IOException {
        AnkiFile file = write(AnkiFixture.pack()
                .slide("Entropy", "Entropy measures surprise.", ENTROPY)
                .slide("Sets", "x", new Question("What is 1 < 2 & 3?", "True.", null), KERNEL));
        assertThat(file.guids().get(0)).isEqualTo("ZfZEnatpwosW3um-hPcG");
        assertThat(file.column("SELECT csum FROM notes ORDER BY id"))
                .containsExactly("2518912460", "3330596523", "2325100859");
        assertThat(file.column("SELECT sfld FROM notes ORDER BY id"))
                .containsExactly("What is entropy?", "What is 1 < 2 & 3?", "The {{c1::kernel}} maps data");
        assertThat(file.json("models").fieldNames())
                .toIterable()
                .containsExactly("278227227376703", "2158735192328779");
        assertThat(file.json("decks").fieldNames())
                .toIterable()
                .containsExactly("1", "1718539061195779", "203441376444373");
        assertThat(file.one("SELECT DISTINCT did FROM cards")).isEqualTo("203441376444373");
    }

    @Test
    void freezesTheFieldsSoThatNotesAlreadyImportedCanBeUpdated() {
        assertThat(AnkiNoteType.QUESTION.fields())
                .containsExactly(
                        "Question", "Answer", "Quote", "Slide", "Source", "Remark", "Reserved 1", "Reserved 2");
        assertThat(AnkiNoteType.CLOZE.fields())
                .containsExactly("Text", "Slide", "Source", "Remark", "Reserved 1", "Reserved 2");
    }

    /** Anki takes changed templates only with a later time: who changes a file under /anki sets the time and this hash. */
    @Test
    void tellsAnkiWhenTheTemplatesChanged() {
        String files = Stream.of("question.front.html", "question.back.html", "cloze.front.html", "cloze.back.html")
                        .map(AnkiFiles::read)
                        .reduce("", String::concat)
                + AnkiNoteType.css();
        assertThat(AnkiNoteType.REVISED + " " + AnkiIds.stable(files))
                .isEqualTo("2026-11-22T00:00:00Z 2598935532523988");
    }

    @Test
    void knowsTheCardAgainWhenItsAnswerOrTheSlidesNumberChanges() throws IOException {
        AnkiFile before = write(entropy());
        AnkiFile after = write(AnkiFixture.pack()
                .slide("New first slide", "Hello")
                .slide(
                        "ENTROPY",
                        "Entropy  measures\nsurprise.",
                        new Question("what is  Entropy?", "New.", null),
                        KERNEL));
        assertThat(after.guids()).isEqualTo(before.guids());
        assertThat(after.fields(0).get(4)).isEqualTo("Information Theory · Slide 2");
    }

    @Test
    void makesAnotherCardForAnotherDeckSlideKindOrQuestion() throws IOException {
        String entropy = write(entropy()).guids().get(0);
        assertThat(write(entropy().named("Thermodynamics", null)).guids()).doesNotContain(entropy);
        assertThat(write(AnkiFixture.pack().slide("Entropy", "Other words", ENTROPY))
                        .guids())
                .doesNotContain(entropy);
        assertThat(write(AnkiFixture.pack()
                                .slide("Entropy", "Entropy measures surprise.", new Question("Why?", "Because.", null)))
                        .guids())
                .doesNotContain(entropy);
    }

    @Test
    void dropsACardThatIsThereAlreadyButNotAnotherBlankInTheSameSentence() throws IOException {
        AnkiFile file = write(AnkiFixture.pack()
                .slide("Entropy", "Same words", ENTROPY, ENTROPY, KERNEL)
                .slide("Entropy", "Same words", ENTROPY, new Cloze("The kernel maps data", List.of("data"))));
        assertThat(file.guids()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void isNewerWhenItIsMadeAgain() throws IOException {
        assertThat(write(entropy()).column("SELECT mod FROM notes")).containsOnly("1773480413");
        assertThat(write(entropy().made(AnkiFixture.MADE.plusSeconds(60))).column("SELECT mod FROM notes"))
                .containsOnly("1773480473");
    }

    @Test
    void takesIdsForTheMomentOfMakingBecauseAnkiRefusesIdsFromTheFuture() throws IOException {
        assertThat(write(entropy()).column("SELECT id FROM notes ORDER BY id"))
                .containsExactly("1773480413000", "1773480413001");
    }

    @Test
    void writesTheSameBytesForTheSamePack() throws IOException {
        Path first = folder.resolve("first.apkg");
        Path second = folder.resolve("second.apkg");
        new AnkiWriter().write(entropy(), first);
        new AnkiWriter().write(entropy(), second);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void putsEachLectureIntoADeckOfItsOwn() throws IOException {
        assertThat(deckNames(entropy().named("l7", "Information theory")))
                .containsExactly("Default", "Deckhand", "Deckhand::Information theory");
        assertThat(deckNames(entropy().named("l7", "::std::vector \"fast\"\n in  C++::")))
                .containsExactly("Default", "Deckhand", "Deckhand::std:vector 'fast' in C++");
        assertThat(deckNames(entropy().named("lecture 7", " :: ")))
                .containsExactly("Default", "Deckhand", "Deckhand::lecture_7");
    }

    @Test
    void tagsCardsWithDeckAndSlide() throws IOException {
        assertThat(write(entropy().named("Lección 3 :: \"intro\"", null)).column("SELECT tags FROM notes"))
                .containsOnly(" deckhand deck::Lección_3_intro slide::001 ");
    }

    @Test
    void saysWhichCardsNoModelMade() throws IOException {
        AnkiFile offline = write(entropy().in("Spanish").offline());
        assertThat(offline.fields(0).subList(4, 6))
                .containsExactly(
                        "Information Theory · Diapositiva 1",
                        "Hecha sin un modelo de IA, con las propias palabras de la diapositiva.");
        assertThat(offline.column("SELECT tags FROM notes"))
                .containsOnly(" deckhand deckhand::offline deck::Information_Theory slide::001 ");
        AnkiFile degraded =
                write(AnkiFixture.pack().slide("A", "a", true, true, ENTROPY).slide("B", "b", false, true, ENTROPY));
        assertThat(degraded.fields(0).get(5)).isEqualTo("Made without an AI model, from the slide&#39;s own words.");
        assertThat(degraded.fields(1).get(5)).isEmpty();
        AnkiFile mixed = write(PackFixture.mixed("English"));
        assertThat(mixed.column("SELECT tags FROM notes WHERE tags LIKE '%offline%'"))
                .isNotEmpty()
                .allMatch(tags -> tags.contains("slide::003"));
    }

    @Test
    void includesOnlyThePicturesThatCardsShow() throws IOException {
        AnkiFixture pack = AnkiFixture.pack()
                .slide("No card", "a")
                .slide("Card", "b", ENTROPY)
                .slide("No picture", "c", false, false, KERNEL)
                .failedSlide()
                .slide("Card", "b", new Question("Another?", "Yes.", null));
        AnkiFile file = write(pack);
        AnkiImportRules.hold(file);
        assertThat(file.media()).hasSize(1);
        assertThat(file.entries().get("0")).asString().isEqualTo("picture of Cardb");
        assertThat(file.fields(1).get(1)).isEmpty();
        assertThat(pack.picturesRead()).containsExactly(2, 5);
    }

    @Test
    void tellsScannedSlidesApartByTheirPictures() throws IOException {
        AnkiFile file = write(AnkiFixture.pack().slide("", " ", ENTROPY).slide("", "  ", ENTROPY));
        assertThat(file.guids()).hasSize(2);
    }

    @Test
    void isAValidPackageWithoutAnyCard() throws IOException {
        AnkiFile file = write(AnkiFixture.pack().slide("Title", "text").failedSlide());
        AnkiImportRules.hold(file);
        assertThat(file.guids()).isEmpty();
        assertThat(file.media()).isEmpty();
        AnkiImportRules.hold(write(AnkiFixture.pack()));
    }

    @Test
    void marksTheFieldsOfRightToLeftLanguages() throws IOException {
        for (String language : List.of("Arabic", "Hebrew", "Persian", "Urdu")) {
            assertThat(directions(language)).containsOnly(true);
        }
        assertThat(directions("Spanish")).containsOnly(false);
    }

    @Test
    void keepsHostileTextHarmless() throws IOException {
        String hostile =
                "<script>alert('x')</script> \"q\" {{c1::leak}} {{Answer}} [sound:a.mp3] [latex]\\input{/etc/passwd}[/latex]"
                        + " \u001f \u0000 \u0007 \uFFFF \uD800 \\( \\\\( <img src=x onerror=alert(1)> &lt; }} ::";
        AnkiFile file = write(AnkiFixture.pack()
                .named(hostile, hostile)
                .slide(
                        hostile,
                        hostile,
                        new Question(hostile, hostile, hostile),
                        new Cloze(hostile, List.of("leak", "::"))));
        AnkiImportRules.hold(file);
        assertThat(file.guids()).hasSize(2);
        assertThat(AnkiImportRules.clozes(file.fields(0).get(0))).isEmpty();
        assertThat(AnkiImportRules.clozes(file.fields(1).get(0))).containsExactly("&#58;&#58;", "leak", "&#58;&#58;");
    }

    @Test
    void takesAVeryLongQuestion() throws IOException {
        String question = "\\({".repeat(2_500) + "why ".repeat(625) + "?";
        AnkiFile file = write(AnkiFixture.pack().slide("Long", "x", new Question(question, "Because.", null)));
        AnkiImportRules.hold(file);
        assertThat(file.fields(0).get(0)).startsWith("(&#123;(&#123;").endsWith("why why ?");
    }

    @Test
    void skipsACardThatHoldsOnlyControlCharacters() throws IOException {
        AnkiFile file = write(AnkiFixture.pack()
                .slide("A", "a", new Question("\u0000\u0007", "x", null), new Cloze("a \u0000 b", List.of("\u0000"))));
        AnkiImportRules.hold(file);
        assertThat(file.guids()).isEmpty();
    }

    @Test
    void writesAThousandCards() throws IOException {
        AnkiFixture pack = AnkiFixture.pack();
        IntStream.range(0, 100).forEach(n -> pack.slide("Slide " + n, "text", tenCards(n)));
        AnkiFile file = write(pack);
        assertThat(file.guids()).hasSize(1_000);
        assertThat(file.media()).hasSize(100);
        assertThat(file.column("SELECT due FROM cards ORDER BY due"))
                .startsWith("1", "2")
                .endsWith("999", "1000");
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        new AnkiWriter().write(entropy(), folder.resolve("lecture.apkg"));
        assertThat(folder).isDirectoryNotContaining("glob:**.anki2");
        AnkiFixture lost = AnkiFixture.pack().slide("A", "a", ENTROPY).withoutPictures();
        assertThatThrownBy(() -> new AnkiWriter().write(lost, folder.resolve("lost.apkg")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.anki2");
    }

    private static Flashcard[] tenCards(int slide) {
        return IntStream.range(0, 10)
                .mapToObj(n -> new Question("Question " + slide + "." + n, "Answer", null))
                .toArray(Flashcard[]::new);
    }

    private static AnkiFixture entropy() {
        return AnkiFixture.pack().slide("Entropy", "Entropy measures surprise.", ENTROPY, KERNEL);
    }

    private List<String> deckNames(AnkiFixture pack) throws IOException {
        return write(pack).json("decks").findValuesAsText("name");
    }

    private List<Boolean> directions(String language) throws IOException {
        AnkiFile file = write(entropy().in(language));
        AnkiImportRules.hold(file);
        return file.json("models").findValues("rtl").stream()
                .map(JsonNode::booleanValue)
                .toList();
    }

    private AnkiFile write(StudyPack pack) throws IOException {
        return AnkiFile.of(pack, folder);
    }
}
