package routes.store;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import routes.failure.Refusal;

/** An object's name in the store: names with slashes between, which can't lead out of it on any system. */
public record StoreKey(String key) {
    private static final int LONGEST_KEY = 1024;
    private static final int LONGEST_NAME = 255;

    /** Control characters and backslashes anywhere, a drive ({@code C:}) in front of a name, a name that Windows trims. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\\\\\uD800-\\uDFFF]|^[A-Za-z]:|[. ]$");

    public StoreKey {
        if (bytes(key) > LONGEST_KEY) {
            throw refusal("it is longer than " + LONGEST_KEY + " bytes");
        }
        for (String name : key.split("/", -1)) {
            check(name);
        }
    }

    private static void check(String name) {
        if (name.isEmpty()) {
            throw refusal("it is empty, begins or ends with a slash or has two in a row");
        }
        if (UNSAFE.matcher(name).find()) {
            throw refusal("it has a backslash, a control character, a drive or a name that ends with a dot or space");
        }
        if (name.equalsIgnoreCase(FolderStore.ARRIVING)) {
            throw refusal(FolderStore.ARRIVING + " is the store's own folder");
        }
        if (bytes(name) > LONGEST_NAME) {
            throw refusal("one of its names is longer than " + LONGEST_NAME + " bytes");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The key itself is not shown: it is somebody else's text. */
    static Refusal refusal(String reason) {
        return new Refusal(
                "key-not-allowed",
                "A key can't be used for the store: " + reason
                        + "; use names joined by single slashes, as in work/7/deck.pdf.");
    }
}
