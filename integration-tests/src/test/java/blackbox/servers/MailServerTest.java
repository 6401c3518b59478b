package blackbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A plain IMAP client gets the deck out of the mailbox. */
class MailServerTest {
    private static final byte[] PDF = "%PDF-1.7 a deck".getBytes(StandardCharsets.US_ASCII);

    @Test
    void handsOutAttachmentsOverImap() throws Exception {
        try (MailServer mail = MailServer.start();
                Store store = store()) {
            mail.deliver("teacher@example.org", "Lecture 1", "Vorlesung größe.pdf", PDF);
            assertThat(mail.unseen()).isEqualTo(1);

            store.connect("127.0.0.1", mail.imapPort(), mail.user(), mail.password());
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            Message message = inbox.getMessage(1);
            Multipart parts = (Multipart) message.getContent();

            assertThat(message.getSubject()).isEqualTo("Lecture 1");
            assertThat(parts.getBodyPart(1).isMimeType("application/pdf")).isTrue();
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
            assertThat(mail.unseen()).isZero();
        }
    }

    @Test
    void letsNobodyInWithAWrongPassword() throws Exception {
        try (MailServer mail = MailServer.start();
                Store store = store()) {
            assertThatThrownBy(() -> store.connect("127.0.0.1", mail.imapPort(), mail.user(), "guessed"))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    private static Store store() throws Exception {
        return Session.getInstance(new Properties()).getStore("imap");
    }
}
