package routes.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.failure.Outage;
import routes.failure.Refusal;

/**
 * Looks at the places that work depends on, at the start and every few seconds. Settings that can't be right stop the start; a
 * place that does not answer does not, because a restart must not wait for somebody else's outage.
 */
@Component
public class PlaceWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceWatcher.class);
    private static final int EVERY_SECONDS = 10;

    private final List<Prober> probers;
    private final Set<String> missing = new ConcurrentSkipListSet<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "places");
        thread.setDaemon(true);
        return thread;
    });

    PlaceWatcher(List<Prober> probers) {
        this.probers = probers.stream().filter(Prober::isUsed).toList();
    }

    /** The places that did not answer when they were last looked at. Reads memory only. */
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    @PostConstruct
    void begin() {
        probers.forEach(this::look);
        if (!probers.isEmpty()) {
            looking.scheduleWithFixedDelay(this::lookAgain, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        looking.shutdownNow();
    }

    void lookAgain() {
        for (Prober prober : probers) {
            try {
                look(prober);
            } catch (RuntimeException e) { // it was well once: who runs this has changed something
                miss(prober, e);
            }
        }
    }

    private void look(Prober prober) {
        try {
            prober.probe();
            if (missing.remove(prober.place())) {
                LOG.info("the {} answers again", prober.place());
            }
        } catch (Outage e) {
            miss(prober, e);
        }
    }

    private void miss(Prober prober, RuntimeException why) {
        if (missing.add(prober.place())) {
            LOG.warn("{}", why instanceof Refusal refusal ? refusal.getMessage() : why.toString());
        }
    }
}
