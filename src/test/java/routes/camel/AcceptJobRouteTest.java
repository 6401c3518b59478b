package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.ledger.Accepted;

class AcceptJobRouteTest {
    private static final JobRequest REQUEST =
            new JobRequest("job-1", "process:job-1", "http", "uploads/Cells.pdf", "Cells", JobWishes.NONE, null);

    private RouteBench bench;

    @BeforeEach
    void load() throws Exception {
        bench = RouteBench.of("20-accept-job");
    }

    @Test
    void announcesAFreshJobAndAnswersTheSource() {
        Exchange answer = accept(request -> new Accepted(request.jobId(), true));

        assertThat(answer.getMessage().getBody()).isEqualTo(new Accepted("job-1", true));
        assertThat(bench.story()).containsExactly("jobs <- {\"jobId\":\"job-1\"}");
    }

    @Test
    void keepsQuietAboutAJobItKnows() {
        Exchange answer = accept(request -> new Accepted("job-1", false));

        assertThat(answer.getMessage().getBody()).isEqualTo(new Accepted("job-1", false));
        assertThat(bench.story()).isEmpty();
    }

    @Test
    void tellsTheSourceWhenTheLedgerDidNotTakeTheJob() {
        Refusal refusal = new Refusal("ledger-unreachable", "The ledger does not answer; try again");

        Exchange answer = accept(request -> {
            throw refusal;
        });

        assertThat(answer.getException()).isSameAs(refusal);
        assertThat(bench.story()).isEmpty();
    }

    @Test
    void acceptsAlsoWhenTheQueueIsOutOfReach() throws Exception {
        bench.route("queue-jobs", exchange -> {
            throw new IllegalStateException("no queue");
        });

        Exchange answer = accept(request -> new Accepted("job-1", true));

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getBody()).isEqualTo(new Accepted("job-1", true));
    }

    private Exchange accept(Acceptor acceptor) {
        Exchange answer = bench.bean("jobAcceptor", acceptor).start().send("accept-job", REQUEST);
        bench.close();
        return answer;
    }

    /** In place of the ledger. */
    public interface Acceptor {
        Accepted accept(JobRequest request);
    }
}
