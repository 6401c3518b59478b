package blackbox.product;

import java.util.List;
import java.util.Map;

/** Keeps what the developer's shell has set away from the product under test. */
final class CleanEnvironment {
    private static final List<String> PREFIXES =
            List.of("DECKHAND_", "OPENAI_", "AWS_", "S3_", "WORKER_", "SPRING_", "SERVER_", "MANAGEMENT_", "JAVA_TOOL");
    private static final List<String> NAMES = List.of("PORT", "LOG_LEVEL", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    private CleanEnvironment() {}

    static void in(ProcessBuilder builder, Map<String, String> wanted) {
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(CleanEnvironment::isOurs);
        environment.putAll(wanted);
    }

    private static boolean isOurs(String name) {
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
