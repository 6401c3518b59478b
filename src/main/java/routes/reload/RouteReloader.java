package routes.reload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import routes.config.RoutesFolder;
import routes.files.Finding;
import routes.files.RouteText;
import routes.files.RouteValidator;
import routes.files.SpringBeans;

/** Puts edited routes in the place of running ones, file by file; what is broken is refused and changes nothing. */
@Component
@ConditionalOnProperty("deckhand.routes.reload")
class RouteReloader {
    private static final Logger LOG = LoggerFactory.getLogger(RouteReloader.class);
    private static final String STAY = "the routes that run stay as they are";

    private final Environment settings;
    private final ListableBeanFactory beans;
    private final RouteSwapper swapper;
    private List<RouteText> running;

    @Autowired
    RouteReloader(Environment settings, ListableBeanFactory beans, RouteSwapper swapper) {
        this(settings, beans, swapper, RouteText.find(RoutesFolder.of(settings)));
    }

    RouteReloader(Environment settings, ListableBeanFactory beans, RouteSwapper swapper, List<RouteText> running) {
        this.settings = settings;
        this.beans = beans;
        this.swapper = swapper;
        this.running = List.copyOf(running);
    }

    List<RouteText> running() {
        return running;
    }

    /** False when it is worth trying the same files again. */
    boolean take(List<RouteText> found) {
        List<Change> changes = new ArrayList<>(Change.between(running, found));
        changes.removeIf(this::waitsForARestart);
        List<Change> sound = sound(changes);
        if (sound.isEmpty()) {
            return true;
        }
        Optional<RouteSwapper.Failure> failure = swapper.swap(running, sound);
        if (failure.isPresent()) {
            LOG.warn("{}; {}", failure.get().reason(), STAY);
            return !failure.get().passing();
        }
        running = Change.made(running, sound);
        sound.forEach(change -> LOG.info("{}: {}", change.place(), told(change)));
        return true;
    }

    private boolean waitsForARestart(Change change) {
        boolean waits = !change.isOfRoutesOnly();
        if (waits) {
            LOG.warn(
                    "{}: holds more than routes, which counts for all of them; restart to take it up, {}",
                    change.place(),
                    STAY);
        }
        return waits;
    }

    /** Without the changes that something is wrong with; one that breaks another file is told with that file. */
    private List<Change> sound(List<Change> changes) {
        List<Change> left = new ArrayList<>(changes);
        RouteValidator validator = left.isEmpty() ? null : new RouteValidator(settings, new SpringBeans(beans));
        while (validator != null && !left.isEmpty()) {
            Set<Finding> found = new HashSet<>(validator.validate(Change.made(running, left)));
            validator.validate(running).forEach(found::remove);
            if (found.isEmpty()) {
                break;
            }
            found.stream().sorted().forEach(finding -> LOG.warn("{}; {}", finding, STAY));
            left.removeAll(blamed(left, found));
        }
        return left;
    }

    private static List<Change> blamed(List<Change> changes, Set<Finding> found) {
        List<Change> own = changes.stream()
                .filter(change ->
                        found.stream().anyMatch(finding -> finding.file().equals(change.place())))
                .toList();
        return own.isEmpty() ? List.copyOf(changes) : own;
    }

    private static String told(Change change) {
        if (change.after() == null) {
            return "gone, and its routes with it";
        }
        return Objects.requireNonNull(change.after()).own() == null ? "counts again" : "taken up";
    }
}
