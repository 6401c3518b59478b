package routes.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where jobs report to when they end; an empty {@code url} means nowhere. */
@ConfigurationProperties("deckhand.callback")
public record CallbackTarget(@DefaultValue("") String url) {}
