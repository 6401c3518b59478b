package routes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** What somebody who has just started the service wants to know: how to start a job and where its pack appears. */
final class Welcome {
    private static final String REQUEST =
            "{\"jobId\":\"my-job\",\"s3Key\":\"uploads/lecture.pdf\",\"email\":\"me@example.org\"}";

    private Welcome() {}

    /** Nothing when the console is for machines. */
    static List<String> to(Environment settings) {
        if (!settings.getProperty("logging.structured.format.console", "").isBlank()) {
            return List.of();
        }
        String here = address(settings);
        List<String> lines = new ArrayList<>(List.of("", "Deckhand is ready. Ways to start a job:"));
        lines.addAll(ways(settings, here));
        lines.addAll(List.of(
                "",
                "Study packs appear in " + Packs.place(settings),
                "Slides are described by " + Providers.sentence(settings),
                "Jobs: " + here + "/jobs   Health: " + here + "/health",
                ""));
        return lines;
    }

    private static List<String> ways(Environment settings, String here) {
        List<String> ways = new ArrayList<>();
        if (isOn(settings, "deckhand.source.folder.enabled")) {
            ways.add("  cp lecture.pdf " + Packs.quoted(folder(settings, "deckhand.source.folder.inbox")) + "/");
        }
        ways.add("  curl -F file=@lecture.pdf " + here + "/upload");
        if (isOn(settings, "deckhand.source.http.enabled")) {
            ways.add("  " + process(settings, here));
        }
        return ways;
    }

    private static boolean isOn(Environment settings, String name) {
        return settings.getProperty(name, Boolean.class, false);
    }

    /** A key of the store works everywhere; with the folder store it is a file that can be copied there. */
    private static String process(Environment settings, String here) {
        return Packs.copyTo(settings, "uploads") + "curl -H 'Content-Type: application/json' -d '" + REQUEST + "' "
                + here + "/process";
    }

    static String address(Environment settings) {
        String port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8000"));
        String host = settings.getProperty("server.address", "127.0.0.1");
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
    }

    private static Path folder(Environment settings, String name) {
        return Path.of(settings.getProperty(name, "")).toAbsolutePath().normalize();
    }
}
