package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

class WordLanguageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Spanish, es-ES, Índice, Diapositiva 1 de 1, Explicación|Puntos clave|Conexiones|Términos|Tarjetas de estudio",
        "English, en-US, Contents, Slide 1 of 1, Explanation|Key points|Connections|Terms|Flashcards",
        "Portuguese, pt-BR, Sumário, Slide 1 de 1, Explicação|Pontos principais|Conexões|Termos|Cartões de estudo",
        "French, fr-FR, Table des matières, Diapositive 1 sur 1,"
                + " Explication|Points clés|Liens avec les autres diapositives|Termes|Cartes de révision",
        "German, de-DE, Inhalt, Folie 1 von 1, Erklärung|Kernpunkte|Zusammenhänge|Begriffe|Lernkarten",
        "Italian, it-IT, Indice, Diapositiva 1 di 1, Spiegazione|Punti chiave|Collegamenti|Termini|Schede di ripasso",
        "Dutch, nl-NL, Contents, Slide 1 of 1, Explanation|Key points|Connections|Terms|Flashcards",
    })
    void speaksThePacksLanguageInItsLabelsAndItsSettings(
            String language, String tag, String contents, String caption, String labels) {
        WordFile word = WordFile.written(PackFixture.explained(language, PackFixture.done(1, "Descent")), folder);

        assertThat(word.count("w:sdtContent/w:p[1][. = '" + contents + "']")).isEqualTo(1);
        assertThat(word.texts("Caption")).containsExactly(caption);
        assertThat(word.texts("Heading2")).containsExactly(labels.split("\\|"));
        assertThat(defaultLanguage(word).getVal()).isEqualTo(tag);
        assertThat(word.document()
                        .getSettings()
                        .getCTSettings()
                        .getThemeFontLang()
                        .getVal())
                .isEqualTo(tag);
    }

    @Test
    void datesThePackInTheLabelsLanguage() {
        assertThat(subtitle("Spanish"))
                .isEqualTo("Material de estudio · Diapositivas: 1 · 14 de marzo de 2026 · Explicado por gpt-4o-mini");
        assertThat(subtitle("Arabic")).isEqualTo("Study pack · Slides: 1 · March 14, 2026 · Explained by gpt-4o-mini");
    }

    @ParameterizedTest
    @CsvSource({"Arabic, ar-SA, سلسلة ماركوف", "Hebrew, he-IL, שרשרת מרקוב"})
    void setsRightToLeftLanguagesFromRightToLeft(String language, String tag, String text) {
        WordFile word = WordFile.written(
                PackFixture.explained(language, PackFixture.done(1, text, text + " API " + text)), folder);

        assertThat(word.paragraphs("Heading1")).allMatch(WordLanguageTest::rightToLeft);
        assertThat(word.paragraphs("Heading2")).allMatch(WordLanguageTest::rightToLeft);
        XWPFParagraph explanation = word.paragraphs("Normal").get(0);
        assertThat(rightToLeft(explanation)).isTrue();
        assertThat(runs(explanation)).containsExactly("rtl:" + text + " ", "ltr:API", "rtl: " + text);
        assertThat(word.count("w:sdtContent/w:p[w:pPr/w:bidi]")).isEqualTo(word.count("w:sdtContent/w:p"));
        assertThat(word.count("w:tblPr/w:bidiVisual")).isEqualTo(1);
        assertThat(word.count("w:sectPr/w:bidi")).isEqualTo(1);
        assertThat(defaultLanguage(word).getBidi()).isEqualTo(tag);
    }

    @Test
    void keepsWordsOfTheOtherDirectionReadable() {
        WordFile word = WordFile.written(
                PackFixture.explained("English", PackFixture.done(1, "Chains", "سلسلة ماركوف لا تتذكر الماضي.")),
                folder);

        XWPFParagraph quoted = word.paragraphs("Normal").get(0);
        assertThat(runs(quoted)).containsExactly("rtl:سلسلة ماركوف لا تتذكر الماضي.");
        assertThat(word.paragraphs("Heading1")).noneMatch(WordLanguageTest::rightToLeft);
        assertThat(word.count("w:tblPr/w:bidiVisual")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Chinese, zh-CN, Microsoft YaHei",
        "Traditional Chinese, zh-TW, Microsoft JhengHei",
        "Japanese, ja-JP, Yu Gothic",
        "Korean, ko-KR, Malgun Gothic",
    })
    void givesEastAsianTextItsFontAndLanguage(String language, String tag, String font) {
        WordFile word = WordFile.written(
                PackFixture.explained(language, PackFixture.done(1, "梯度下降", "梯度下降法沿负梯度方向更新参数。")), folder);

        assertThat(word.texts("Normal")).contains("梯度下降法沿负梯度方向更新参数。");
        assertThat(defaultLanguage(word).getEastAsia()).isEqualTo(tag);
        assertThat(defaultText(word).getRFontsArray(0).getEastAsia()).isEqualTo(font);
    }

    private String subtitle(String language) {
        return WordFile.written(PackFixture.explained(language, PackFixture.done(1, "Descent")), folder)
                .texts("Subtitle")
                .get(0);
    }

    private static boolean rightToLeft(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().isSetBidi();
    }

    private static List<String> runs(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .map(run -> (run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfRtlArray() > 0 ? "rtl:" : "ltr:")
                        + run.text())
                .toList();
    }

    private static CTLanguage defaultLanguage(WordFile word) {
        return defaultText(word).getLangArray(0);
    }

    private static CTRPr defaultText(WordFile word) {
        return word.document()
                .getStyles()
                .getCtStyles()
                .getDocDefaults()
                .getRPrDefault()
                .getRPr();
    }
}
