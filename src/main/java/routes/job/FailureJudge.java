package routes.job;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.callback.AttemptKeeper;
import routes.failure.Backoff;
import routes.failure.Outage;
import routes.failure.Refusal;
import routes.ledger.Describing;
import routes.ledger.Gathered;
import routes.ledger.LeaseLost;
import routes.ledger.Packing;
import routes.ledger.Splitting;
import routes.ledger.Work;
import routes.llm.ModelRefusal;
import routes.llm.ModelSettings;

/** Decides what becomes of work that failed: later again, or the end of the slide, of the job, of the callback's attempt. */
@Component
public class FailureJudge {
    private static final Logger LOG = LoggerFactory.getLogger(FailureJudge.class);
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private final Splitting splitting;
    private final Describing describing;
    private final Packing packing;
    private final AttemptKeeper attempts;
    private final DeckFetcher decks;
    private final ModelSettings model;
    private final RetrySettings retry;

    FailureJudge(
            Splitting splitting,
            Describing describing,
            Packing packing,
            AttemptKeeper attempts,
            DeckFetcher decks,
            ModelSettings model,
            RetrySettings retry) {
        this.splitting = splitting;
        this.describing = describing;
        this.packing = packing;
        this.attempts = attempts;
        this.decks = decks;
        this.model = model;
        this.retry = retry;
    }

    /** What is left of the job's slides afterwards. {@code work} is null when nothing had been taken yet. */
    public Gathered judge(@Nullable Work work, Throwable failure) throws IOException {
        if (work instanceof Work.OfDeck deck) {
            decks.discard(deck);
        }
        try {
            return decide(work, root(failure));
        } catch (LeaseLost lost) { // meanwhile, or it is what failed
            LOG.info("dropped: {}", lost.getMessage());
            return Gathered.NOT_YET;
        }
    }

    private Gathered decide(@Nullable Work work, Throwable cause) {
        if (cause instanceof LeaseLost lost) {
            throw lost;
        }
        if (work instanceof Work.OfDeck deck) {
            return job(deck, cause);
        } else if (work instanceof Work.OfSlide slide) {
            return slide(slide, cause);
        } else if (work instanceof Work.OfPack pack) {
            return job(pack, cause);
        } else if (work instanceof Work.OfDelivery delivery) {
            attempts.unanswered(delivery, cause);
            return Gathered.NOT_YET;
        }
        LOG.error("failed before any work was taken; it is tried again: {}", sentence(cause), cause);
        return Gathered.NOT_YET;
    }

    /** An outage passes, however long it lasts; what is the machine's fault otherwise is tried a few times. */
    private Gathered job(Work work, Throwable cause) {
        boolean forGood = !(cause instanceof Outage) && (cause instanceof Refusal || work.tries() + 1 >= retry.tries());
        if (forGood) {
            report(work, "failed", cause);
            packing.failJob(work, code(cause), sentence(cause));
        } else {
            report(work, "is tried again", cause);
            splitting.retryIn(work, Backoff.after(work.tries(), retry.backoff(), retry.longestBackoff(), RANDOM));
        }
        return Gathered.NOT_YET;
    }

    private Gathered slide(Work.OfSlide work, Throwable cause) {
        boolean mayRetry = !(cause instanceof Refusal) || cause instanceof ModelRefusal refusal && refusal.mayRetry();
        if (cause instanceof Outage || mayRetry && work.tries() + 1 < model.tries()) {
            report(work, "is asked again", cause);
            describing.retryIn(work, pause(work, cause), code(cause), sentence(cause));
            return Gathered.NOT_YET;
        }
        report(work, "failed", cause);
        return describing.fail(work, code(cause), sentence(cause));
    }

    /** Never shorter than what the provider asks for. */
    private Duration pause(Work.OfSlide work, Throwable cause) {
        Duration own = Backoff.after(work.tries(), model.backoff(), model.longestBackoff(), RANDOM);
        Duration asked = cause instanceof ModelRefusal refusal ? refusal.retryAfter() : null;
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }

    /** A refusal is a sentence; anything else is a fault of ours and keeps its stack trace in the log. */
    private static void report(Work work, String what, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            LOG.warn("{}: {}: {} ({})", work.label(), what, refusal.getMessage(), refusal.code());
        } else {
            LOG.error("{}: {}", work.label(), what, cause);
        }
    }

    private static String code(Throwable cause) {
        return cause instanceof Refusal refusal ? refusal.code() : "internal-error";
    }

    private static String sentence(Throwable cause) {
        return cause instanceof Refusal
                ? String.valueOf(cause.getMessage())
                : "Deckhand failed inside (" + cause.getClass().getSimpleName()
                        + "); look into its log for the job's id and report it";
    }

    /** Failures inside a split or a bean call arrive wrapped. */
    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof Refusal) && !(cause instanceof LeaseLost)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
