package routes.ledger;

import java.util.Locale;

/** Where a job stands; its name in lower case is what the ledger, the API and the metrics say. */
public enum JobState {
    ACCEPTED,
    SPLITTING,
    DESCRIBING,
    PACKING,
    COMPLETED,
    COMPLETED_WITH_ERRORS,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return compareTo(COMPLETED) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
