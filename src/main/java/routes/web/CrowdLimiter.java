package routes.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Keeps threads free for the health checks: slow uploads, and requests that wait for a ledger that hangs, must not take
 * all there are. It is a part of Tomcat and no filter, because only there can be said that what a refused sender still
 * sends is not waited for.
 */
@Component
@ConditionalOnWebApplication
class CrowdLimiter extends ValveBase {
    private static final Set<String> ALWAYS = Set.of("/health", "/livez", "/readyz");
    private static final int KEPT_FREE = 10;
    private static final int SMALL = 64 * 1024;

    private final Semaphore uploads;
    private final Semaphore others;
    private final ObjectMapper mapper;

    CrowdLimiter(UploadSettings settings, ServerProperties server, ObjectMapper mapper) {
        super(true);
        int threads = server.getTomcat().getThreads().getMax();
        this.others = new Semaphore(Math.max(1, threads - settings.atOnce() - KEPT_FREE));
        this.uploads = new Semaphore(settings.atOnce());
        this.mapper = mapper;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (ALWAYS.contains(path)) {
            getNext().invoke(request, response);
            return;
        }
        Semaphore room = path.equals(UploadController.PATH) ? uploads : others;
        if (room.tryAcquire()) {
            try {
                getNext().invoke(request, response);
            } finally {
                room.release();
            }
        } else {
            refuse(response);
        }
        stopReading(request);
    }

    private void refuse(Response response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(mapper.writeValueAsBytes(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        null,
                        "Too many requests are being answered at this moment; send it again in a second")));
    }

    /** Tomcat would wait for what nobody wants to read. Small bodies are there already and leave the connection usable. */
    private static void stopReading(Request request) {
        boolean small = request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= SMALL;
        if (!small && !request.isAsync() && !request.getCoyoteRequest().isFinished()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
