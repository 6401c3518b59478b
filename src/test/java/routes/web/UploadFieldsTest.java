package routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "Lecture 1.pdf, Lecture 1",
        "C:\\Users\\me\\Lecture.pdf, Lecture",
        "../../etc/passwd, passwd",
        "'two\nlines.pdf', two lines",
        "'', deck",
        ".pdf, .pdf"
    })
    void namesADeckByItsFile(String fileName, String name) {
        assertThat(UploadFields.deckName(fileName)).isEqualTo(name);
    }

    @Test
    void cutsALongNameBetweenCharacters() {
        assertThat(UploadFields.deckName("🂡".repeat(300) + ".pdf")).isEqualTo("🂡".repeat(200));
    }
}
