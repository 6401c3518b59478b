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

    /** The settings that were typed, and of {@code others} those that were not. */
    String[] with(Map<String, String> others) {
        List<String> all = new ArrayList<>(settings);
        others.forEach((name, value) -> {
            if (settings.stream().noneMatch(typed -> typed.startsWith("--" + name + "="))) {
                all.add("--" + name + "=" + value);
            }
        });
        return all.toArray(String[]::new);
    }
}
