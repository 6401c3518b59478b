package routes.pubsub;

import com.google.cloud.ServiceOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import routes.failure.Refusal;

/** A subscription's name with the project that it is in. */
record SubscriptionName(String project, String name) {
    private static final Pattern FULL = Pattern.compile("projects/([^/]+)/subscriptions/([^/]+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._~+%-]{2,254}");

    SubscriptionName {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(
                    "subscription-unknown",
                    "deckhand.source.pubsub.subscription=" + name
                            + " can't be the name of a subscription; write the name"
                            + " alone, or projects/PROJECT/subscriptions/NAME");
        }
    }

    static SubscriptionName of(PubSubSettings settings) {
        Matcher full = FULL.matcher(settings.subscription());
        return full.matches()
                ? new SubscriptionName(full.group(1), full.group(2))
                : new SubscriptionName(project(settings), settings.subscription());
    }

    /** Reads what {@link #toString} wrote. */
    static SubscriptionName parse(String full) {
        Matcher matcher = FULL.matcher(full);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a subscription is projects/PROJECT/subscriptions/NAME");
        }
        return new SubscriptionName(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return "projects/" + project + "/subscriptions/" + name;
    }

    private static String project(PubSubSettings settings) {
        @Nullable
        String project = settings.project().isBlank()
                ? ServiceOptions.getDefaultProjectId()
                : settings.project().strip();
        if (project == null) {
            throw new Refusal(
                    "project-missing",
                    "The project of the subscription is not known; set GOOGLE_CLOUD_PROJECT, or write"
                            + " projects/PROJECT/subscriptions/NAME");
        }
        return project;
    }
}
