package routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import routes.failure.InvalidField;
import routes.failure.Refusal;

class ProblemWriterTest {
    private final ProblemWriter writer = new ProblemWriter();

    @Test
    void tellsARefusalWithItsNextStep() {
        assertThat(writer.write(new Refusal("job-not-found", "There is no job 7; GET /jobs lists the jobs")))
                .isEqualTo(new Problem(
                        "urn:deckhand:error:job-not-found",
                        "Not Found",
                        404,
                        "There is no job 7",
                        "job-not-found",
                        null,
                        "GET /jobs lists the jobs"));
    }

    @Test
    void namesTheField() {
        Problem problem = writer.write(new InvalidField("email", "email is missing; send it"));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.field()).isEqualTo("email");
    }

    @Test
    void findsTheRefusalInsideWhatItCameWrappedIn() {
        Refusal refusal = new Refusal("link-expired", "This link has expired; ask for a new one");

        assertThat(writer.write(new RuntimeException(new IllegalStateException(refusal)))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void hasANextStepAlsoForARefusalThatNamesNone() {
        assertThat(writer.write(new Refusal("deck-odd", "The deck is odd")).nextStep())
                .isEqualTo("Correct the request and send it again");
    }

    @Test
    void knowsThatTheLedgerIsOutOfReach() {
        Problem problem = writer.write(new DataAccessResourceFailureException("jdbc:postgresql://db.internal refused"));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("ledger-unreachable");
        assertThat(problem.detail()).isEqualTo("The ledger does not answer");
    }

    @Test
    void saysNothingOfWhatFailedInside() {
        Problem problem = writer.write(new IllegalStateException("student@example.org at /srv/decks"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.toString()).doesNotContain("student").doesNotContain("/srv");
    }
}
