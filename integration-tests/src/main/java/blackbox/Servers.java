package blackbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/** HTTP servers of the JDK on loopback, set up so that they neither delay small answers nor drop idle connections. */
public final class Servers {
    private static final int WAITING_CONNECTIONS = 512;

    static {
        // Read once, when the first server of the JVM is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "600");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private Servers() {}

    /** A started server; port 0 takes a free one. */
    public static HttpServer start(int port, Executor executor, HttpHandler handler) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
        HttpServer server = HttpServer.create(address, WAITING_CONNECTIONS);
        server.createContext("/", handler);
        server.setExecutor(executor);
        server.start();
        return server;
    }

    /** Sends the whole answer and ends the exchange. */
    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }
}
