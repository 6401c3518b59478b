package routes.camel;

import org.jspecify.annotations.Nullable;
import routes.ledger.Gathered;
import routes.ledger.Work;

/** Notes what it has to judge, and says that so much is left of the job. */
public record NotingJudge(RouteBench bench, Gathered left) {
    public Gathered judge(@Nullable Work work, Throwable failure) {
        bench.note("judge " + (work == null ? null : work.label()) + ": " + failure.getMessage());
        return left;
    }
}
