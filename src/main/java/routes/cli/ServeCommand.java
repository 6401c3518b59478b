package routes.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;

/** The service, which is what runs when no command is named. */
@Command(
        name = "deckhand",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Turns lectures into study packs.",
            "Without a command it serves: it takes jobs from the folder inbox/ and over HTTP on port 8000."
        },
        footer = {
            "",
            "Every setting can be given with --, for example --deckhand.language=French.",
            "doctor lists them all."
        })
class ServeCommand implements Callable<Integer> {
    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        ConfigurableApplicationContext service =
                Application.serving().start(console.arguments().with(Map.of()));
        ApplicationListener<ContextClosedEvent> closing = event -> closed.countDown();
        service.addApplicationListener(closing);
        Welcome.to(service.getEnvironment()).forEach(console.out()::println);
        closed.await();
        return 0;
    }
}
