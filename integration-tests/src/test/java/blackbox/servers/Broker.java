package blackbox.servers;

import blackbox.product.Ports;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A message broker that speaks AMQP 1.0, which any JMS client of AMQP talks to. Queues are made when they are used. */
public final class Broker implements AutoCloseable {
    private static final String SETTINGS = """
            <configuration xmlns="urn:activemq">
              <core xmlns="urn:activemq:core">
                <persistence-enabled>false</persistence-enabled>
                <security-enabled>false</security-enabled>
                <acceptors>
                  <acceptor name="amqp">tcp://127.0.0.1:%d?protocols=AMQP</acceptor>
                </acceptors>
                <address-settings>
                  <address-setting match="#">
                    <default-address-routing-type>ANYCAST</default-address-routing-type>
                    <auto-delete-queues>false</auto-delete-queues>
                    <auto-delete-addresses>false</auto-delete-addresses>
                  </address-setting>
                </address-settings>
              </core>
            </configuration>
            """;

    private final ServerProcess process;
    private final String url;

    private Broker(int port, ServerProcess process) {
        this.process = process;
        this.url = "amqp://127.0.0.1:" + port;
    }

    public static Broker start() throws IOException {
        int port = Ports.free();
        Path folder = ServerProcess.folder().resolve("artemis-" + port);
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/broker.xml"), SETTINGS.formatted(port));
        return new Broker(
                port,
                ServerProcess.start(
                        "artemis",
                        port,
                        ServerProcess.libraries("artemis"),
                        "org.apache.activemq.artemis.core.server.embedded.Main",
                        List.of(folder.toString())));
    }

    /** {@code amqp://host:port}, without user and password. */
    public String url() {
        return url;
    }

    public ConnectionFactory connections() {
        return new JmsConnectionFactory(url);
    }

    public void send(String queue, String text) {
        try (JMSContext context = connections().createContext()) {
            context.createProducer().send(context.createQueue(queue), text);
        }
    }

    /** Takes the queue's next text; empty when none comes in time. */
    public Optional<String> receive(String queue, Duration limit) {
        try (JMSContext context = connections().createContext()) {
            return Optional.ofNullable(
                    context.createConsumer(context.createQueue(queue)).receiveBody(String.class, limit.toMillis()));
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
