package routes.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps threads free for the health checks: slow uploads, and requests that wait for a ledger that hangs, must not take
 * all there are.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CrowdLimiter extends OncePerRequestFilter {
    private static final Set<String> ALWAYS = Set.of("/health", "/livez", "/readyz");
    private static final int KEPT_FREE = 10;

    private final Semaphore uploads;
    private final Semaphore others;
    private final ObjectMapper mapper;

    CrowdLimiter(UploadSettings settings, ServerProperties server, ObjectMapper mapper) {
        int threads = server.getTomcat().getThreads().getMax();
        this.others = new Semaphore(Math.max(1, threads - settings.atOnce() - KEPT_FREE));
        this.uploads = new Semaphore(settings.atOnce());
        this.mapper = mapper;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ALWAYS.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore room = request.getRequestURI().equals("/upload") ? uploads : others;
        if (!room.tryAcquire()) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release();
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(
                response.getOutputStream(),
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        null,
                        "Too many requests are being answered at this moment; send it again in a second"));
    }
}
