package routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class CrowdLimiterTest {
    private final CrowdLimiter limiter =
            new CrowdLimiter(new UploadSettings(DataSize.ofMegabytes(1), 1), threads(13), new ObjectMapper());
    private final List<String> answered = new ArrayList<>();

    @Test
    void asksTheSecondUploadAtATimeToComeAgain() throws Exception {
        MockHttpServletResponse first = new MockHttpServletResponse();
        MockHttpServletResponse second = new MockHttpServletResponse();

        limiter.doFilter(to("/upload"), first, (request, response) -> call("/upload", second));

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("1");
        assertThat(code(second)).isEqualTo("busy");
    }

    @Test
    void letsTheNextUploadInWhenOneIsDone() throws Exception {
        call("/upload", new MockHttpServletResponse());
        call("/upload", new MockHttpServletResponse());

        assertThat(answered).containsExactly("/upload", "/upload");
    }

    @Test
    void letsTheNextUploadInWhenOneFailed() throws Exception {
        try {
            limiter.doFilter(to("/upload"), new MockHttpServletResponse(), (request, response) -> {
                throw new IOException("cut off");
            });
        } catch (IOException expected) {
            answered.add(String.valueOf(expected.getMessage()));
        }
        call("/upload", new MockHttpServletResponse());

        assertThat(answered).containsExactly("cut off", "/upload");
    }

    @Test
    void keepsRoomForTheHealthChecksWhateverElseIsAsked() throws Exception {
        MockHttpServletResponse third = new MockHttpServletResponse();

        limiter.doFilter(
                to("/jobs"),
                new MockHttpServletResponse(),
                (q, s) -> limiter.doFilter(to("/jobs"), new MockHttpServletResponse(), (request, response) -> {
                    call("/jobs", third);
                    call("/health", new MockHttpServletResponse());
                    call("/livez", new MockHttpServletResponse());
                    call("/readyz", new MockHttpServletResponse());
                }));

        assertThat(third.getStatus()).isEqualTo(503);
        assertThat(answered).containsExactly("/health", "/livez", "/readyz");
    }

    private void call(String path, MockHttpServletResponse response) throws IOException, ServletException {
        limiter.doFilter(to(path), response, (request, ignored) -> answered.add(path));
    }

    private static MockHttpServletRequest to(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static String code(MockHttpServletResponse response) throws UnsupportedEncodingException, IOException {
        return new ObjectMapper()
                .readTree(response.getContentAsString())
                .path("code")
                .asText();
    }

    private static ServerProperties threads(int max) {
        ServerProperties server = new ServerProperties();
        server.getTomcat().getThreads().setMax(max);
        return server;
    }
}
