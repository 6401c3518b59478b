package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackLanguageTest {
    @ParameterizedTest
    @CsvSource({
        "Spanish, es-ES",
        "es, es-ES",
        "es-MX, es-MX",
        "español, es-ES",
        "ESPANOL, es-ES",
        "Spanish (Mexico), es-ES",
        "English, en-US",
        "Brazilian Portuguese, pt-BR",
        "pt-PT, pt-PT",
        "Português, pt-BR",
        "Deutsch, de-DE",
        "français, fr-FR",
        "Simplified Chinese, zh-CN",
        "中文, zh-CN",
        "日本語, ja-JP",
        "العربية, ar-SA",
        "Hebrew, he-IL",
        "Turkish, tr-TR",
        "Swahili, sw",
        "Klingon of old, x-none",
        "'', x-none",
    })
    void findsALanguageByItsEnglishNameItsOwnNameOrItsCode(String name, String tag) {
        assertThat(PackLanguage.of(name).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "fr", "de", "it"})
    void translatesEveryLabelWithTheSamePlacesToFill(String code) throws IOException {
        assertThat(places(code)).isEqualTo(places("en"));
    }

    @Test
    void fallsBackToEnglishLabels() {
        assertThat(Labels.in(PackLanguage.of("Swahili")).get("slideOf", 3, 9)).isEqualTo("Slide 3 of 9");
        assertThat(Labels.in(PackLanguage.of("Klingon")).get("contents")).isEqualTo("Contents");
    }

    private static Map<Object, Integer> places(String code) throws IOException {
        Properties labels = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/labels/labels_" + code + ".properties"))) {
            labels.load(in);
        }
        Map<Object, Integer> places = new TreeMap<>();
        labels.forEach((key, label) -> places.put(key, label.toString().split("%s", -1).length - 1));
        return places;
    }
}
