package routes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

/** With {@code -Dregenerate} it writes the pages anew instead of finding them stale. */
class SettingsPageTest {
    private static final String STALE =
            "%s is not what application.yaml says; write it anew: mvn -q test -Dtest=SettingsPageTest -Dregenerate";

    @Test
    void thePageSaysWhatApplicationYamlSays() throws IOException {
        agrees(SettingsPage.PLACE, new SettingsPage(SettingsFile.ours()).text());
    }

    @Test
    void theMetadataForIdesSayWhatApplicationYamlSays() throws IOException {
        Map<String, String> types = RecordSettings.in(new StandardEnvironment()).stream()
                .collect(Collectors.toMap(RecordSettings::key, RecordSettings::typeName));

        agrees(SettingsMetadata.PLACE, new SettingsMetadata(SettingsFile.ours(), types).text());
    }

    private static void agrees(Path place, String text) throws IOException {
        if (System.getProperty("regenerate") != null) {
            Files.writeString(place, text);
        }
        assertThat(place).withFailMessage(STALE, place).exists();
        assertThat(Files.readString(place)).withFailMessage(STALE, place).isEqualTo(text);
    }
}
