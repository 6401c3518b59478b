package blackbox.servers;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.List;
import java.util.Properties;

/** One mailbox with IMAP, and SMTP to send to it and to anybody else; no TLS. */
public final class MailServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String ADDRESS = "decks@deckhand.test";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP)
    });
    private final GreenMailUser user;

    private MailServer() {
        server.start();
        user = server.setUser(ADDRESS, user(), password());
    }

    public static MailServer start() {
        return new MailServer();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public String address() {
        return ADDRESS;
    }

    public String user() {
        return "decks";
    }

    public String password() {
        return "a password";
    }

    /** Puts a mail with a text and one PDF into the mailbox, not yet seen. */
    public void deliver(String from, String subject, String fileName, byte[] pdf) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText("The slides are attached.");
        MimeBodyPart attachment = new MimeBodyPart();
        attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
        attachment.setFileName(fileName);
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(RecipientType.TO, new InternetAddress(ADDRESS));
        mail.setSubject(subject);
        mail.setContent(new MimeMultipart(text, attachment));
        mail.saveChanges();
        user.deliver(mail);
    }

    /** How many mails of the mailbox nobody has read. */
    public int unseen() {
        try {
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
            return inbox.getUnseenCount();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All mails that arrived, in the mailbox or by SMTP for anybody. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
