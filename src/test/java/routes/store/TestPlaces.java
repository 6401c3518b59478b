package routes.store;

import java.util.List;

/** Places that were looked at once, for tests of other packages. */
public final class TestPlaces {
    private TestPlaces() {}

    /** The store, looked at by {@code probe}. */
    public static PlaceWatcher watched(Runnable probe) {
        PlaceWatcher watcher = new PlaceWatcher(List.of(prober("store", probe)));
        watcher.begin();
        return watcher;
    }

    static Prober prober(String place, Runnable probe) {
        return new Prober() {
            @Override
            public String place() {
                return place;
            }

            @Override
            public boolean isUsed() {
                return true;
            }

            @Override
            public void probe() {
                probe.run();
            }
        };
    }
}
