package routes.reload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the user's own routes are, and whether they are taken up while the service runs. */
@ConfigurationProperties("deckhand.routes")
record RouteSettings(
        @DefaultValue("routes") String dir,
        @DefaultValue("false") boolean reload) {}
