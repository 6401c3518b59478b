package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PortCheckTest {
    private final StringWriter told = new StringWriter();
    private final Findings findings = new Findings(new PrintWriter(told, true));

    @Test
    void findsAPortThatIsNone() {
        assertThat(codeFor("abc")).isEqualTo(1);
        assertThat(told.toString())
                .contains("server.port is \"abc\", which is no port; set PORT to a number from 1 to 65535");
    }

    @Test
    void findsWhoeverElseListensThere() throws IOException {
        HttpServer other = listening("/", "hello");

        assertThat(codeFor("" + other.getAddress().getPort())).isEqualTo(1);
        assertThat(told.toString()).contains("stop who does, or set PORT to a free port");
        other.stop(0);
    }

    @Test
    void isContentWithADeckhandThatRuns() throws IOException {
        HttpServer service = listening("/health", "{\"status\":\"healthy\",\"version\":\"1\"}");

        assertThat(codeFor("" + service.getAddress().getPort())).isZero();
        assertThat(told.toString()).contains("a Deckhand is running here");
        service.stop(0);
    }

    private int codeFor(String port) {
        PortCheck.look(
                new MockEnvironment().withProperty("server.port", port).withProperty("server.address", "127.0.0.1"),
                findings);
        return findings.conclude();
    }

    private static HttpServer listening(String path, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(path, exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
