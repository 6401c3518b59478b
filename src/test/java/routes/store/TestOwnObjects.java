package routes.store;

import org.springframework.mock.env.MockEnvironment;

/** A store in a bucket, for tests of those who must not mistake its objects for decks. */
public final class TestOwnObjects {
    private TestOwnObjects() {}

    public static OwnObjectFinder in(String bucket, String prefix) {
        return new OwnObjectFinder(new MockEnvironment()
                .withProperty("deckhand.store.kind", "s3")
                .withProperty("deckhand.store.s3.bucket", bucket)
                .withProperty("deckhand.store.s3.prefix", prefix));
    }
}
