package blackbox.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A folder served by SFTP to one user with a password. */
public final class SftpServer implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path root;
    private final PublicKey hostKey;

    private SftpServer(Path root) throws IOException {
        KeyPair keys = hostKeys();
        this.root = root;
        this.hostKey = keys.getPublic();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(keys));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals(user()) && password.equals(password()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    /** Serves the folder, which is made when it is absent. */
    public static SftpServer start(Path root) throws IOException {
        return new SftpServer(Files.createDirectories(root).toAbsolutePath());
    }

    public int port() {
        return server.getPort();
    }

    public String user() {
        return "decks";
    }

    public String password() {
        return "a-password";
    }

    /** The folder that clients see as {@code /}. */
    public Path root() {
        return root;
    }

    PublicKey hostKey() {
        return hostKey;
    }

    /** The line of a {@code known_hosts} file by which clients know this server. */
    public String knownHost() {
        return "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(hostKey);
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair hostKeys() throws IOException {
        try {
            var generator = SecurityUtils.getKeyPairGenerator("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
