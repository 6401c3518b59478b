package blackbox.servers;

import blackbox.product.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** The smallest server and, without a port, the smallest program that starts one and then waits for ever. */
public final class PlainServer {
    private PlainServer() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.out.println(start().pid());
            System.in.read();
        } else {
            listen(Integer.parseInt(args[0]));
        }
    }

    static ServerProcess start() throws IOException {
        int port = Ports.free();
        return ServerProcess.start("plain", port, "", PlainServer.class.getName(), List.of(Integer.toString(port)));
    }

    private static void listen(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress())) {
            while (true) {
                socket.accept().close();
            }
        }
    }
}
