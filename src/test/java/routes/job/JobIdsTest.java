package routes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.InvalidField;

class JobIdsTest {
    @ParameterizedTest
    @ValueSource(strings = {"7", "job-7", "Job_7.a", "550e8400-e29b-41d4-a716-446655440000"})
    void takesAnIdThatCanBePartOfAKey(String id) {
        assertThat(JobIds.check(id)).isEqualTo(id);
        assertThat(JobIds.check("x".repeat(128))).hasSize(128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\\b", "../a", "a..b", ".a", "-a", "ä", "a\n", "a\"b", "{a}"})
    void refusesEveryOther(String id) {
        assertThatThrownBy(() -> JobIds.check(id))
                .isInstanceOfSatisfying(InvalidField.class, invalid -> assertThat(invalid.field())
                        .isEqualTo("jobId"));
        assertThatThrownBy(() -> JobIds.check("x".repeat(129))).isInstanceOf(InvalidField.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Lecture 1, lecture-1-2cf24dba",
        "Óptica básica (2), optica-basica-2-2cf24dba",
        "'  ..//  ', deck-2cf24dba",
        "光学, deck-2cf24dba"
    })
    void makesAnIdThatPeopleRecognise(String deckName, String id) {
        assertThat(JobIds.make(deckName, "hello")).isEqualTo(id);
        assertThat(JobIds.check(id)).isEqualTo(id);
    }

    @Test
    void makesNoEndlessId() {
        assertThat(JobIds.make("x".repeat(59) + " and more", "hello")).isEqualTo("x".repeat(59) + "-2cf24dba");
    }

    @ParameterizedTest
    @CsvSource({
        "uploads/Lecture 1.pdf, Lecture 1",
        "C:\\decks\\a.b.pdf, a.b",
        "plain, plain",
        ".pdf, .pdf",
        "folder/, deck",
        "'', deck"
    })
    void callsADeckByItsFileName(String path, String name) {
        assertThat(DeckNames.of(path)).isEqualTo(name);
    }
}
