package routes.ledger;

import java.util.Collection;
import java.util.Set;

/** Says how often the ledger was asked which events it knows. */
public final class CountingEvents extends Events {
    private int asked;

    public CountingEvents(TestLedger ledger) {
        super(ledger.client());
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        asked++;
        return super.known(keys);
    }

    public int asked() {
        return asked;
    }
}
