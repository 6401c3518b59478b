package routes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routes.ledger.TestClock;

class FolderLinksTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://decks.example", "https://decks.example/", "https://decks.example//"})
    void linksFromOutsideForAsLongAsIsSet(String publicUrl) {
        TestClock clock = new TestClock();
        LinkSigner signer = new LinkSigner(new byte[LinkSigner.SECRET_BYTES]);
        FolderLinks links =
                new FolderLinks(signer, new StoreSettings("folder", Duration.ofHours(24), publicUrl), clock);

        String link = links.link("outputs/lecture/summary.json");

        long expires = Instant.parse("2026-03-02T10:00:00Z").getEpochSecond();
        assertThat(link)
                .startsWith(
                        "https://decks.example/files/outputs/lecture/summary.json?expires=" + expires + "&signature=");
        clock.forward(Duration.ofSeconds(1));
        assertThat(links.link("outputs/lecture/summary.json")).isNotEqualTo(link);
    }
}
