package routes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was typed, parted: settings ({@code --deckhand.language=French}: a dot in the name tells them) go to the
 * application, the rest is the command's.
 */
record Arguments(List<String> own, List<String> settings) {
    private static final Pattern SETTING =
            Pattern.compile("--[A-Za-z][\\w-]*(\\.[\\w-]+|\\[[^]]*])+(=.*)?", Pattern.DOTALL);

    Arguments {
        own = List.copyOf(own);
        settings = List.copyOf(settings);
    }

    /** What stands behind {@code --} is the command's, whatever it looks like. */
    static Arguments part(String... typed) {
        List<String> own = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        boolean literal = false;
        for (String argument : typed) {
            literal |= argument.equals("--");
            (!literal && SETTING.matcher(argument).matches() ? settings : own).add(argument);
        }
        return new Arguments(own, settings);
    }

    /** These with {@code forced} in the place of what was typed. */
    Arguments forcing(Map<String, String> forced) {
        List<String> all = new ArrayList<>(settings);
        forced.forEach((name, value) -> {
            all.removeIf(typed -> isFor(name, typed));
            all.add("--" + name + "=" + value);
        });
        return new Arguments(own, all);
    }

    /** The settings that were typed, and of {@code defaults} those that were not. */
    String[] with(Map<String, String> defaults) {
        List<String> all = new ArrayList<>(settings);
        defaults.forEach((name, value) -> {
            if (settings.stream().noneMatch(typed -> isFor(name, typed))) {
                all.add("--" + name + "=" + value);
            }
        });
        return all.toArray(String[]::new);
    }

    private static boolean isFor(String name, String typed) {
        return typed.equals("--" + name) || typed.startsWith("--" + name + "=");
    }
}
