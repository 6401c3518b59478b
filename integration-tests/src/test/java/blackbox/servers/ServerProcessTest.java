package blackbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import blackbox.product.DeckhandJar;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No server outlives the tests. */
class ServerProcessTest {
    @Test
    void endsWhenItIsClosed() throws IOException {
        ServerProcess server = PlainServer.start();
        assertThat(alive(server.pid())).isTrue();

        server.close();
        assertThat(alive(server.pid())).isFalse();
    }

    @Test
    void endsWhenTheJvmThatStartedItIsKilled() throws IOException {
        Process parent = new ProcessBuilder(
                        DeckhandJar.java(), "-cp", System.getProperty("java.class.path"), PlainServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            long server = Long.parseLong(output.readLine());
            assertThat(alive(server)).isTrue();

            parent.destroyForcibly();
            await().atMost(Duration.ofSeconds(20)).until(() -> !alive(server));
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void showsTheLogOfAServerThatDoesNotStart() {
        assertThatThrownBy(() -> ServerProcess.start("broken", 1, "", "no.such.Server", List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ClassNotFoundException: no.such.Server");
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
