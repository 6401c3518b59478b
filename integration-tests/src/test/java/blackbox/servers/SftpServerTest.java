package blackbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain SFTP client gets the deck out of the folder. */
class SftpServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final byte[] PDF = "%PDF-1.7 a deck".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void handsOutAndTakesFiles() throws IOException {
        Files.write(folder.resolve("lecture.pdf"), PDF);
        try (SftpServer server = SftpServer.start(folder);
                SshClient client = client(server);
                ClientSession session = session(client, server, server.password());
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            assertThat(sftp.read("/lecture.pdf").readAllBytes()).isEqualTo(PDF);

            sftp.rename("/lecture.pdf", "/done.pdf");
        }
        assertThat(folder.resolve("done.pdf")).hasBinaryContent(PDF);
        assertThat(folder.resolve("lecture.pdf")).doesNotExist();
    }

    @Test
    void letsNobodyInWithAWrongPassword() throws IOException {
        try (SftpServer server = SftpServer.start(folder);
                SshClient client = client(server)) {
            assertThatThrownBy(() -> session(client, server, "guessed")).isInstanceOf(SshException.class);
        }
    }

    private static SshClient client(SftpServer server) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((session, address, key) -> KeyUtils.compareKeys(key, server.hostKey()));
        client.start();
        return client;
    }

    private static ClientSession session(SshClient client, SftpServer server, String password) throws IOException {
        ClientSession session = client.connect(server.user(), "127.0.0.1", server.port())
                .verify(LIMIT)
                .getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(LIMIT);
        return session;
    }
}
