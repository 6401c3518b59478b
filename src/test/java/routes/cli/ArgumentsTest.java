package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--deckhand.language=French",
                "--server.port=0",
                "--logging.level.routes.ledger=DEBUG",
                "--deckhand.outputs[0]=summary",
                "--deckhand.llm.base-url=http://x/?a=b&c=d",
                "--deckhand.callback.url="
            })
    void takeADotInTheNameForASetting(String typed) {
        assertThat(Arguments.part("run", typed, "a.pdf")).satisfies(arguments -> {
            assertThat(arguments.settings()).containsExactly(typed);
            assertThat(arguments.own()).containsExactly("run", "a.pdf");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out=my.folder", "--language=pt.br", "--verbose", "-h", "lecture.1.pdf", "--help"})
    void leaveTheRestToTheCommand(String typed) {
        assertThat(Arguments.part("run", typed).own()).containsExactly("run", typed);
    }

    @Test
    void leaveWhatStandsBehindTwoHyphensToTheCommand() {
        assertThat(Arguments.part("run", "--server.port=1", "--", "--odd.name=x.pdf"))
                .satisfies(arguments -> {
                    assertThat(arguments.settings()).containsExactly("--server.port=1");
                    assertThat(arguments.own()).containsExactly("run", "--", "--odd.name=x.pdf");
                });
    }

    @Test
    void keepWhatWasTypedBeforeWhatACommandWouldSet() {
        Arguments arguments = Arguments.part("run", "--camel.main.shutdown-timeout=60");

        assertThat(arguments.with(Map.of("camel.main.shutdown-timeout", "10")))
                .containsExactly("--camel.main.shutdown-timeout=60");
        assertThat(arguments.with(Map.of("deckhand.callback.url", "")))
                .containsExactly("--camel.main.shutdown-timeout=60", "--deckhand.callback.url=");
    }

    @Test
    void giveWayToWhatACommandCannotDoWithout() {
        Arguments arguments = Arguments.part("doctor", "--server.port=8000", "--server.portal=x");

        assertThat(arguments.forcing(Map.of("server.port", "0")).with(Map.of()))
                .containsExactly("--server.portal=x", "--server.port=0");
    }
}
