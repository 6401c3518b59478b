package blackbox.servers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Buckets with their objects, in memory. */
final class GcsObjects {
    private final Map<String, NavigableMap<String, GcsObject>> buckets = new ConcurrentHashMap<>();
    private long lastGeneration = 1_700_000_000_000_000L;

    synchronized void create(String bucket) {
        if (buckets.putIfAbsent(bucket, new TreeMap<>()) != null) {
            throw new GcsFailure(409, "You already own this bucket. Please select another name.");
        }
    }

    synchronized NavigableMap<String, GcsObject> bucket(String bucket) {
        NavigableMap<String, GcsObject> objects = buckets.get(bucket);
        if (objects == null) {
            throw new GcsFailure(404, "The specified bucket does not exist.");
        }
        return objects;
    }

    synchronized GcsObject get(String bucket, String name) {
        GcsObject object = bucket(bucket).get(name);
        if (object == null) {
            throw new GcsFailure(404, "No such object: " + bucket + "/" + name);
        }
        return object;
    }

    /** Overwrites; {@code ifGenerationMatch} is empty or the generation that must be there, 0 for none. */
    synchronized GcsObject put(String bucket, String name, byte[] bytes, ObjectNode said, String ifGenerationMatch) {
        NavigableMap<String, GcsObject> objects = bucket(bucket);
        GcsObject before = objects.get(name);
        long generation = before == null ? 0 : before.generation();
        if (!ifGenerationMatch.isEmpty() && Long.parseLong(ifGenerationMatch) != generation) {
            throw new GcsFailure(412, "At least one of the pre-conditions you specified did not hold.");
        }
        GcsObject object = new GcsObject(bucket, name, bytes, said, ++lastGeneration, Instant.now());
        objects.put(name, object);
        return object;
    }

    synchronized void delete(String bucket, String name) {
        get(bucket, name);
        bucket(bucket).remove(name);
    }

    synchronized List<GcsObject> list(String bucket, String prefix) {
        return bucket(bucket).values().stream()
                .filter(object -> object.name().startsWith(prefix))
                .toList();
    }
}
