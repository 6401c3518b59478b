package routes.callback;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.failure.RetryAfter;
import routes.ledger.Deliveries;
import routes.ledger.Work;

/** Remembers every attempt to deliver a callback and what follows from it. */
@Component
public class AttemptKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptKeeper.class);
    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final AttemptSchedule schedule;
    private final Clock clock;

    AttemptKeeper(Deliveries deliveries, CallbackSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.schedule = new AttemptSchedule(settings.schedule(), settings.jitter());
        this.clock = clock;
    }

    /** The receiver answered: 2xx is success, 410 means never again, all else is tried again by the schedule. */
    public void answered(Work.OfDelivery work, int status, @Nullable String retryAfter) {
        if (status / 100 == 2) {
            ended(work, attempt(work, status, null), "delivered");
        } else if (status == GONE) {
            ended(work, attempt(work, status, null), "refused");
        } else {
            later(work, attempt(work, status, null), RetryAfter.read(null, retryAfter, clock.instant()));
        }
    }

    /** The receiver did not answer, or the callback could not be written. */
    public void unanswered(Work.OfDelivery work, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.error("{}: its callback failed inside", work.label(), cause);
        }
        later(work, attempt(work, null, cause.getClass().getSimpleName()), Optional.empty());
    }

    private void later(Work.OfDelivery work, Deliveries.Attempt attempt, Optional<Duration> asked) {
        Optional<Duration> pause = schedule.delayAfter(work.tries() + 1, asked, RandomGenerator.getDefault());
        if (pause.isPresent()) {
            LOG.warn(
                    "{}: callback attempt {} got {}, next in {}",
                    work.label(),
                    work.tries() + 1,
                    said(attempt),
                    pause.get());
            deliveries.retryIn(work, attempt, pause.get());
        } else {
            ended(work, attempt, "dead");
        }
    }

    private void ended(Work.OfDelivery work, Deliveries.Attempt attempt, String state) {
        deliveries.ended(work, attempt, state);
        LOG.info("{}: callback {} after {} attempts ({})", work.label(), state, work.tries() + 1, said(attempt));
    }

    private Deliveries.Attempt attempt(Work.OfDelivery work, @Nullable Integer status, @Nullable String error) {
        return new Deliveries.Attempt(work.takenAt(), Duration.between(work.takenAt(), clock.instant()), status, error);
    }

    private static String said(Deliveries.Attempt attempt) {
        return attempt.status() == null ? String.valueOf(attempt.error()) : "HTTP " + attempt.status();
    }
}
