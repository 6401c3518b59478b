package routes.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what must not be shown: values of settings that are secrets, and credentials inside URLs. */
public final class Masks {
    private static final String HIDDEN = "******";
    private static final String SECRET_WORD =
            "password|passwd|passphrase|pwd|secret|secrets|key|keys|token|credential|credentials";
    private static final Pattern SECRET_NAME = Pattern.compile("(?i)(^|.*[._-])(" + SECRET_WORD + ")(\\[[^]]*])?");
    private static final Pattern USER_INFO =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)(?:[^/?#\\s]*@|[^/?#\\s:]*:(?!\\d{1,5}[/?#])[^\\s]*@)");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)([?&;][^=&;\\s]*(?:pass|pwd|secret|key|token|credential|signature|sig)[^=&;\\s]*=)"
                    + "(RAW\\([^)]*\\)|RAW\\{[^}]*}|[^&;\\s]*)");

    private Masks() {}

    /** Whether the setting of this name holds a secret, as a whole. */
    public static boolean isSecret(String name) {
        return SECRET_NAME.matcher(name).matches();
    }

    /** The value as it may be shown; an empty secret stays empty, because that is what somebody looks for. */
    public static String show(String name, String value) {
        if (isSecret(name)) {
            return value.isEmpty() ? "" : HIDDEN;
        }
        String shown = USER_INFO.matcher(value).replaceAll("$1" + HIDDEN + "@");
        return PARAMETER.matcher(shown).replaceAll(found -> found.group(1) + Matcher.quoteReplacement(HIDDEN));
    }
}
