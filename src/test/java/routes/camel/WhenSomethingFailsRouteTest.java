package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routes.failure.InvalidField;
import routes.failure.Refusal;
import routes.ledger.Gathered;
import routes.ledger.Work;

class WhenSomethingFailsRouteTest {
    private static final Refusal REFUSAL = new Refusal("deck-damaged", "Cells.pdf is damaged");

    @Test
    void givesTheWorkBackAndTheSourceNothingToRepeat() throws Exception {
        try (RouteBench bench = failing(REFUSAL, Gathered.NOT_YET)) {
            Exchange end = work(bench, Sample.ONE_SLIDE);

            assertThat(end.getException()).isNull();
            assertThat(end.isRollbackOnly()).isFalse();
            assertThat(bench.story()).containsExactly("judge job-1 slide 2: Cells.pdf is damaged");
        }
    }

    @Test
    void judgesErrorsOfTheMachineToo() throws Exception {
        try (RouteBench bench = failing(new StackOverflowError("too deep"), Gathered.NOT_YET)) {
            Exchange end = work(bench, Sample.DECK);

            assertThat(end.getException()).isNull();
            assertThat(bench.story()).singleElement().asString().startsWith("judge job-1: ");
        }
    }

    @Test
    void judgesAFailureBeforeAnythingWasTaken() throws Exception {
        try (RouteBench bench = failing(REFUSAL, Gathered.NOT_YET)) {
            work(bench, null);

            assertThat(bench.story()).containsExactly("judge null: Cells.pdf is damaged");
        }
    }

    @Test
    void announcesThePackWhenTheLastSlideFailed() throws Exception {
        try (RouteBench bench = failing(REFUSAL, Gathered.PACK_DUE)) {
            work(bench, Sample.ONE_SLIDE);

            assertThat(bench.story())
                    .containsExactly("judge job-1 slide 2: Cells.pdf is damaged", "packs <- {\"jobId\":\"job-1\"}");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PACK_DUE", mode = EnumSource.Mode.EXCLUDE)
    void announcesNoPackThatIsNotDue(Gathered left) throws Exception {
        try (RouteBench bench = failing(REFUSAL, left)) {
            work(bench, Sample.ONE_SLIDE);

            assertThat(bench.story()).containsExactly("judge job-1 slide 2: Cells.pdf is damaged");
        }
    }

    @Test
    void answersARequestWithAProblemDocument() throws Exception {
        try (RouteBench bench =
                failing(new InvalidField("email", "email is missing; send it as a text"), Gathered.NOT_YET)) {
            Exchange answer = bench.send("request", "{}");

            assertThat(answer.getException()).isNull();
            assertThat(bench.story()).isEmpty();
            assertThat(answer.getMessage().getHeaders())
                    .containsOnly(
                            Map.entry(Exchange.HTTP_RESPONSE_CODE, 400),
                            Map.entry(Exchange.CONTENT_TYPE, "application/problem+json"));
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("""
                    {"type":"urn:deckhand:error:field-invalid","title":"Bad Request","status":400,\
                    "detail":"email is missing","code":"field-invalid","field":"email","nextStep":"Send it as a text"}""");
        }
    }

    private static Exchange work(RouteBench bench, @Nullable Work taken) {
        return bench.send("worker", "{}", taken == null ? Map.of() : Map.of("work", taken));
    }

    /** A route of a worker and one that answers requests, as they stand in the other files; both fail. */
    private static RouteBench failing(Throwable failure, Gathered left) throws Exception {
        RouteBench bench = RouteBench.of("00-when-something-fails", "49-announce-pack");
        return bench.bean("failureJudge", new NotingJudge(bench, left))
                .bean("breaker", new Breaker(failure))
                .add(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:worker").to("bean:breaker?method=fail");
                        from("direct:request")
                                .routeConfigurationId("answer-with-problem")
                                .to("bean:breaker?method=fail");
                    }
                })
                .start();
    }

    /** Fails as beans do. */
    public record Breaker(Throwable failure) {
        public void fail() throws Throwable {
            throw failure;
        }
    }
}
