package org.parterre.mail.bounces;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.MailServer;

/**
 * The mailbox where reports of mail servers come in, by IMAP or POP3. Reports are taken: marked as read by IMAP, deleted by POP3,
 * which knows no mark. Any other mail stays as it is, for whoever else reads that mailbox.
 */
final class Mailbox {
    private static final Logger LOG = Logger.getLogger(Mailbox.class.getName());
    private static final int MOST = 200;
    /** A report may bring the whole letter back, with what was in it. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final MailServer server;
    private final String folder;

    /** @param address its path is the folder of an IMAP mailbox; the inbox where there is none */
    Mailbox(URI address) {
        server = MailServer.of(address);
        String path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
        folder = path.isEmpty() || isPop() ? "INBOX" : path;
    }

    private boolean isPop() {
        return server.protocol().startsWith("pop3");
    }

    /**
     * Hands over the reports of letters that failed, each before it is taken: what could not be kept comes again.
     *
     * @param kept writes it down; a failure ends the round
     */
    void read(Predicate<Bounce> kept) throws MessagingException {
        Properties settings = server.session();
        settings.setProperty("mail." + server.protocol() + ".peek", "true"); // looking alone marks nothing as read
        try (Store store = Session.getInstance(settings).getStore(server.protocol())) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            try (Folder box = store.getFolder(folder)) {
                box.open(Folder.READ_WRITE);
                for (Message message : reports(box)) {
                    Bounce bounce = read(message);
                    if (bounce != null && !kept.test(bounce)) {
                        LOG.log(Level.FINE, "a letter came back that was known to, or was none of ours");
                    }
                    message.setFlag(isPop() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
                }
            }
        }
    }

    String reason(Exception failure) {
        return server.reason(failure);
    }

    private List<Message> reports(Folder box) throws MessagingException {
        Message[] all = isPop() ? box.getMessages() : box.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        List<Message> reports = new ArrayList<>();
        for (int i = Math.max(0, all.length - MOST); i < all.length; i++) {
            if (DeliveryReport.isOne(all[i])) {
                reports.add(all[i]);
            }
        }
        return reports;
    }

    /** One that can't be read is put away like the others, or it would be looked at for ever. */
    private static @Nullable Bounce read(Message message) {
        try {
            return message.getSize() > MOST_BYTES ? null : DeliveryReport.read(new MimeMessage((MimeMessage) message));
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "a report about a mail could not be read", e);
            return null;
        }
    }
}
