package routes.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Prints the secret as libraries for Standard Webhooks want it, who take its bytes in Base64. */
@Command(
        name = "whsec",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints the secret of the callbacks in the form whsec_…, for receivers that use a Standard Webhooks library.",
            "It is a secret still: don't put it where others can read it."
        })
class WhsecCommand implements Callable<Integer> {
    private static final String SETTING = "deckhand.callback.secret";

    private final Console console;

    WhsecCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String secret = secret();
        if (secret.isBlank()) {
            return console.failed("there is no secret for callbacks; set WORKER_CALLBACK_SECRET (or " + SETTING + ")");
        }
        console.out().println(form(secret));
        return 0;
    }

    static String form(String secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    private String secret() {
        try (ConfigurableApplicationContext settings =
                Application.settingsOnly().start(console.arguments().with(Application.MUTE))) {
            return settings.getEnvironment().getProperty(SETTING, "");
        }
    }
}
