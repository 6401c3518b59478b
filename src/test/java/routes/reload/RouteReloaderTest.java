package routes.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.StandardEnvironment;
import routes.files.RouteText;

/** A Camel with a queue, a route it feeds and one that this calls, edited while it runs. */
class RouteReloaderTest {
    private static final RouteText POLICY = file("00-policy", """
            - routeConfiguration:
                onException:
                  - onException:
                      exception:
                        - java.lang.Throwable
                      handled:
                        constant:
                          expression: "true"
                      steps:
                        - setBody:
                            expression:
                              constant:
                                expression: it failed
            """);
    private static final RouteText WORK = file("30-work", """
            - route:
                id: work
                from:
                  uri: seda:work
                  steps:
                    - to:
                        uri: direct:speak
            """);
    private static final RouteText SPEAK = file("40-speak", """
            - route:
                id: speak
                from:
                  uri: direct:speak
                  steps:
                    - process:
                        ref: pauser
                    - setBody:
                        expression:
                          simple:
                            expression: "old ${body}"
            """);

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Told log = new Told(RouteReloader.class);
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private RouteReloader reloader;

    @BeforeEach
    void start() throws Exception {
        Processor pauser = exchange -> {
            if ("slow".equals(exchange.getMessage().getBody())) {
                inside.countDown();
                goOn.await();
            }
        };
        camel.getRegistry().bind("pauser", pauser);
        List<RouteText> files = List.of(POLICY, WORK, SPEAK);
        for (RouteText file : files) {
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(file.name(), file.text()));
        }
        camel.start();
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("pauser", pauser);
        StandardEnvironment settings = new StandardEnvironment();
        reloader = new RouteReloader(settings, beans, new RouteSwapper(camel, settings), files);
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        camel.stop();
        log.close();
    }

    @Test
    void takesUpAnEditedFile() {
        assertThat(said("a word")).isEqualTo("old a word");

        assertThat(reloader.take(List.of(POLICY, WORK, edited("old ", "new ")))).isTrue();

        assertThat(said("a word")).isEqualTo("new a word");
        assertThat(reloader.running()).contains(edited("old ", "new "));
    }

    @Test
    void letsWorkThatIsUnderWayEndWithTheOldRoute() throws Exception {
        CompletableFuture<Object> slow = camel.createProducerTemplate().asyncRequestBody("seda:work", "slow");
        inside.await();

        CompletableFuture<Boolean> taken =
                CompletableFuture.supplyAsync(() -> reloader.take(List.of(POLICY, WORK, edited("old ", "new "))));
        await().until(this::workIsPaused);
        CompletableFuture<Object> next = camel.createProducerTemplate().asyncRequestBody("seda:work", "next");
        goOn.countDown();

        assertThat(taken.get()).isTrue();
        assertThat(slow.get()).isEqualTo("old slow");
        assertThat(next.get()).isEqualTo("new next");
    }

    @Test
    void keepsWhatWaitsInTheQueueOfARouteThatIsEdited() throws Exception {
        CompletableFuture<Object> slow = camel.createProducerTemplate().asyncRequestBody("seda:work", "slow");
        inside.await();
        CompletableFuture<Object> next = camel.createProducerTemplate().asyncRequestBody("seda:work", "next");
        RouteText twice = file(
                "30-work",
                WORK.text() + "        - transform:\n            expression:\n              simple:\n"
                        + "                expression: \"${body}!\"\n");

        CompletableFuture<Boolean> taken =
                CompletableFuture.supplyAsync(() -> reloader.take(List.of(POLICY, twice, SPEAK)));
        await().until(this::workIsPaused);
        goOn.countDown();

        assertThat(taken.get()).isTrue();
        assertThat(slow.get()).isEqualTo("old slow");
        assertThat(next.get()).isEqualTo("old next!");
    }

    @Test
    void refusesABrokenFileWithItsLineAndTakesTheOthers() {
        RouteText more = file("50-more", SPEAK.text().replace("speak", "more"));

        reloader.take(List.of(POLICY, WORK, edited("- setBody", "- setBodi"), more));

        assertThat(said("a word")).isEqualTo("old a word");
        assertThat(camel.getRoute("more")).isNotNull();
        assertThat(log.lines()).anySatisfy(line -> assertThat(line)
                .contains("built-in 40-speak.camel.yaml:8: a step has no setBodi; did you mean setBody?"));
    }

    @Test
    void putsTheOldOneBackWhenTheNewOneDoesNotStart() {
        reloader.take(List.of(POLICY, WORK, edited("direct:speak", "file:/proc/no-such-folder?noop=true")));

        assertThat(said("a word")).isEqualTo("old a word");
        assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("the routes that run stay as they are"));
        assertThat(reloader.running()).contains(SPEAK);
    }

    @Test
    void takesTheRoutesOfAFileAwayThatIsGone() {
        RouteText more = file("50-more", SPEAK.text().replace("speak", "more"));
        reloader.take(List.of(POLICY, WORK, SPEAK, more));

        reloader.take(List.of(POLICY, WORK, SPEAK));

        assertThat(camel.getRoute("more")).isNull();
        assertThat(camel.getRouteDefinition("more")).isNull();
    }

    @Test
    void doesNotTakeAFileAwayThatAnotherNeeds() {
        reloader.take(List.of(POLICY, WORK));

        assertThat(said("a word")).isEqualTo("old a word");
        assertThat(log.lines()).anySatisfy(line -> assertThat(line)
                .contains("30-work.camel.yaml:7: no route takes messages from direct:speak"));
    }

    @Test
    void leavesPoliciesToARestart() {
        RouteText other = file("00-policy", POLICY.text().replace("it failed", "it broke"));

        reloader.take(List.of(other, WORK, edited("old ", "new ")));

        assertThat(said("a word")).isEqualTo("new a word");
        assertThat(log.lines())
                .anySatisfy(line -> assertThat(line).contains("00-policy.camel.yaml: holds more than routes"));
    }

    @Test
    void appliesThePoliciesToWhatItTakesUp() {
        reloader.take(List.of(POLICY, WORK, edited("old ${body}", "${body.noSuchMethod}")));

        assertThat(said("a word")).isEqualTo("it failed");
    }

    private boolean workIsPaused() {
        return ServiceHelper.isSuspended(camel.getRoute("work").getConsumer());
    }

    private Object said(String word) {
        return camel.createProducerTemplate().requestBody("seda:work", word);
    }

    private static RouteText edited(String from, String to) {
        return file("40-speak", SPEAK.text().replace(from, to));
    }

    private static RouteText file(String name, String text) {
        return new RouteText(name + ".camel.yaml", null, false, text);
    }
}
