package routes.callback;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The origins ({@code https://example.org}, {@code http://10.0.0.7:8080}) that jobs may ask to be reported to. */
@ConfigurationProperties("deckhand.callback")
public record CallbackOrigins(@DefaultValue List<String> allowedOrigins) {
    public CallbackOrigins {
        allowedOrigins = allowedOrigins.stream()
                .filter(origin -> !origin.isBlank())
                .map(origin -> origin(URI.create(origin.strip())))
                .toList();
    }

    /** Whether the address is one of HTTP, without user information, on an allowed origin. */
    public boolean allow(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && allowedOrigins.contains(origin(address));
    }

    /** With the port that the scheme implies. */
    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int port = address.getPort() < 0 ? (scheme.equals("https") ? 443 : 80) : address.getPort();
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
