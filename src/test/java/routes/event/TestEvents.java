package routes.event;

import routes.job.TestSources;
import routes.store.TestOwnObjects;

/** A requester of jobs for tests of other packages; its store is in a bucket that no test takes decks from. */
public final class TestEvents {
    private TestEvents() {}

    public static ObjectRequester requester() {
        return new ObjectRequester(TestSources.with(), TestOwnObjects.in("store-bucket", ""));
    }
}
