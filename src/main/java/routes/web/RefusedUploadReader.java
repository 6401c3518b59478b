package routes.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads on when an upload was refused, because most senders look for the answer only when they have sent everything. It
 * gives up behind twice the limit, and stands inside {@link CrowdLimiter}, so that this takes the place of an upload.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RefusedUploadReader extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedUploadReader.class);
    private static final int AT_ONCE = 64 * 1024;

    private final long most;

    RefusedUploadReader(UploadSettings settings) {
        this.most = 2 * settings.maxBytes().toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(UploadController.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        try {
            readOn(request.getInputStream());
        } catch (IOException e) {
            LOG.debug("the sender of a refused upload has gone", e);
        }
    }

    private void readOn(ServletInputStream body) throws IOException {
        byte[] bytes = new byte[AT_ONCE];
        long left = most;
        while (left > 0 && !body.isFinished()) {
            int read = body.read(bytes);
            left = read < 0 ? 0 : left - read;
        }
    }
}
