package routes.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import routes.config.PortNumbers;

/** Looks whether the service could listen on its ports, or does already. */
final class PortCheck {
    private PortCheck() {}

    static void look(Environment settings, Findings findings) {
        findings.section("Ports");
        look("server", "PORT", settings, findings);
        look("management.server", "MANAGEMENT_SERVER_PORT", settings, findings);
    }

    private static void look(String prefix, String variable, Environment settings, Findings findings) {
        String set = settings.getProperty(prefix + ".port", "");
        if (set.isBlank() || set.equals("-1")) {
            return;
        }
        Optional<String> trouble = PortNumbers.trouble(prefix + ".port", variable, settings);
        if (trouble.isPresent()) {
            findings.fact(prefix, set + ": no port");
            findings.wrong(trouble.get());
            return;
        }
        String address = settings.getProperty(prefix + ".address", "0.0.0.0");
        listen(prefix, variable, address, Integer.parseInt(set.strip()), findings);
    }

    private static void listen(String prefix, String variable, String address, int port, Findings findings) {
        String place = address + ":" + port;
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            findings.fact(prefix, place + ": free" + (socket.isBound() ? "" : "?"));
        } catch (IOException e) {
            if (deckhandAnswers(address, port)) {
                findings.fact(prefix, place + ": a Deckhand is running here");
            } else {
                findings.fact(prefix, place + ": not free (" + e.getMessage() + ")");
                findings.wrong(
                        "Deckhand can't listen on %s (%s); stop who does, or set %s to a free port, or %s.address to another one"
                                .formatted(place, e.getMessage(), variable, prefix));
            }
        }
    }

    /** The service itself and its management port both know who they are. */
    private static boolean deckhandAnswers(String address, int port) {
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        return says(host, port, "/health", "\"version\"") || says(host, port, "/actuator/prometheus", "deckhand");
    }

    private static boolean says(String host, int port, String path, String word) {
        Duration patience = Duration.ofSeconds(2);
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                    .timeout(patience)
                    .build();
            return client.send(request, BodyHandlers.ofString()).body().contains(word);
        } catch (IOException e) {
            return false; // whoever it is does not speak HTTP
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
