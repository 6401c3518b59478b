package routes.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routes.config.Masks;

/** Writes {@code docs/settings.md}. */
final class SettingsPage {
    static final Path PLACE = Path.of("docs/settings.md");

    private static final String HEAD = """
            # Settings

            Generated from `src/main/resources/application.yaml`; change it there.

            A setting comes from the first of these that has it:

            1. the command line: `--deckhand.language=English`
            2. a system property: `-Ddeckhand.language=English`
            3. the environment: `DECKHAND_LANGUAGE=English`
            4. a file in the secrets folder (`deckhand.secrets-dir`) that is named like the setting or like its variable: `OPENAI_API_KEY`
            5. an `application.yaml` or `application-PROFILE.yaml`, in this order: in a folder `config/` of the working directory,
               in the working directory, in a folder `config/` beside the jar, beside the jar
            6. a profile that comes with Deckhand (`SPRING_PROFILES_ACTIVE=aws`)
            7. the default

            A list is written with commas. Durations are written like `500ms`, `30s`, `5m`, `24h`, sizes like `200MB`. An unknown
            `deckhand.*` setting stops the start and names the nearest one that there is. `doctor` shows what is in force and where
            it comes from; it never shows a secret.
            """;

    private final SettingsFile file;

    SettingsPage(SettingsFile file) {
        this.file = file;
    }

    String text() {
        Map<String, List<Entry>> sections = file.own().stream()
                .collect(Collectors.groupingBy(Entry::section, LinkedHashMap::new, Collectors.toList()));
        Stream<String> parts =
                sections.entrySet().stream().map(section -> section(section.getKey(), section.getValue()));
        return Stream.concat(Stream.of(HEAD, otherNames()), parts).collect(Collectors.joining("\n"));
    }

    private String section(String name, List<Entry> entries) {
        String comment = file.comment(name);
        return "## `%s`\n\n".formatted(name)
                + (comment.isEmpty() || name.equals("deckhand") ? "" : comment + "\n\n")
                + "| setting | in the environment | default | what it does |\n|---|---|---|---|\n"
                + entries.stream().map(SettingsPage::row).collect(Collectors.joining());
    }

    private static String row(Entry entry) {
        String variables = Stream.concat(entry.otherVariables().stream(), Stream.of(entry.variable()))
                .map(SettingsPage::code)
                .collect(Collectors.joining(" or "));
        String standard = entry.standard().isEmpty() ? "" : code(entry.standard());
        return "| %s | %s | %s | %s%s |\n"
                .formatted(
                        code(entry.key()),
                        variables,
                        standard,
                        entry.comment().replace("|", "\\|"),
                        Masks.isSecret(entry.key()) ? " **Secret.**" : "");
    }

    /** The variables that have names of their own. */
    private String otherNames() {
        String rows = file.settings().stream()
                .flatMap(entry -> entry.otherVariables().stream()
                        .map(variable -> "| %s | %s |\n".formatted(code(variable), code(entry.key()))))
                .sorted()
                .distinct()
                .collect(Collectors.joining());
        return "## Other names in the environment\n\n| variable | sets |\n|---|---|\n"
                + "| `LOG_LEVEL` | `logging.level.root`; `DEBUG`, `INFO`, `WARNING`, `ERROR`, `CRITICAL` |\n"
                + "| `SERVER_ADDRESS` | `server.address`: where the service listens, loopback by default |\n"
                + "| `SPRING_PROFILES_ACTIVE` | the profiles, for example `aws` |\n" + rows;
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }
}
