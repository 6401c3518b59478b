package routes.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the event of an object whose bucket and key somebody else named. */
final class ObjectEvents {
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,221}");
    private static final int LONGEST_KEY = 1024;

    private ObjectEvents() {}

    static ObjectEvent make(
            String scheme,
            String bucket,
            String key,
            @Nullable String version,
            @Nullable String eTag,
            @Nullable String sequencer) {
        if (!BUCKET.matcher(bucket).matches()) {
            throw NotUnderstood.because("what it calls a bucket is not the name of one");
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw NotUnderstood.because("the key is blank or longer than " + LONGEST_KEY);
        }
        return new ObjectEvent(scheme, bucket, key, version, eTag, sequencer);
    }
}
