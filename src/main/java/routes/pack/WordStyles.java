package routes.pack;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The look of a Word document, from the folder {@code word} of the resources, with the pack's language set in it. */
final class WordStyles {
    private WordStyles() {}

    static void into(XWPFDocument document, PackLanguage language) throws IOException {
        try {
            addStyles(document, language);
            addNumbering(document);
            addSettings(document, language);
        } catch (XmlException e) {
            throw new IllegalStateException("the look of the Word document can't be read", e);
        }
    }

    static InputStream resource(String name) {
        InputStream in = WordStyles.class.getResourceAsStream("/word/" + name);
        if (in == null) {
            throw new IllegalStateException("/word/" + name + " is missing from the jar");
        }
        return in;
    }

    private static void addStyles(XWPFDocument document, PackLanguage language) throws IOException, XmlException {
        XWPFStyles styles = document.createStyles();
        try (InputStream in = resource("styles.xml")) {
            styles.setStyles(StylesDocument.Factory.parse(in).getStyles());
        }
        CTRPr text = styles.getCtStyles().getDocDefaults().getRPrDefault().getRPr();
        text.getRFontsArray(0).setEastAsia(eastAsianFont(language));
        speak(text.getLangArray(0), language);
    }

    private static void addNumbering(XWPFDocument document) throws IOException, XmlException {
        XWPFNumbering numbering = document.createNumbering();
        try (InputStream in = resource("numbering.xml")) {
            CTNumbering bullets = NumberingDocument.Factory.parse(in).getNumbering();
            numbering.addAbstractNum(new XWPFAbstractNum(bullets.getAbstractNumArray(0), numbering));
            numbering.addNum(bullets.getAbstractNumArray(0).getAbstractNumId());
        }
    }

    private static void addSettings(XWPFDocument document, PackLanguage language) throws IOException, XmlException {
        CTSettings settings = document.getSettings().getCTSettings();
        try (InputStream in = resource("settings.xml")) {
            settings.set(SettingsDocument.Factory.parse(in).getSettings());
        }
        speak(settings.getThemeFontLang(), language);
    }

    /** Word keeps three languages: of Latin, of East Asian and of right-to-left letters. */
    private static void speak(CTLanguage lang, PackLanguage language) {
        boolean latin = !language.rightToLeft() && !language.eastAsian();
        lang.setVal(latin ? language.tag() : "en-US");
        lang.setEastAsia(language.eastAsian() ? language.tag() : "zh-CN");
        lang.setBidi(language.rightToLeft() ? language.tag() : "ar-SA");
    }

    private static String eastAsianFont(PackLanguage language) {
        return switch (language.tag()) {
            case "zh-TW", "zh-HK" -> "Microsoft JhengHei";
            case "ja-JP" -> "Yu Gothic";
            case "ko-KR" -> "Malgun Gothic";
            default -> "Microsoft YaHei";
        };
    }
}
