package routes.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Messages as the clouds send them. */
public final class Samples {
    private Samples() {}

    /** {@code s3-created} and so on, of the test resources' folder messages. */
    public static String message(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/messages/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
