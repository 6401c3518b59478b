package routes.slides;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which titles a person may have given a document. */
class DeckTitleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Introduction to Machine Learning", "Optics", "现代化人工智能系统", "Week 3: sorting", "C++ für alle"})
    void believesWhatAPersonMayHaveWritten(String title) {
        assertThat(DeckTitle.isSensible(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "untitled",
                "Untitled 1",
                "PowerPoint Presentation",
                "Microsoft PowerPoint - lecture.pptx",
                "Presentación de PowerPoint",
                "lecture one.pptx",
                "13-Inception",
                "slides_final_v2",
                "main.dvi",
                "2024"
            })
    void doesNotBelieveProgramsAndFileNames(String title) {
        assertThat(DeckTitle.isSensible(title)).isFalse();
    }
}
