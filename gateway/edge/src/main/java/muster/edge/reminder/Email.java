package muster.edge.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mails, one to a force's mailbox for each reminder: codes, a time and a link, no names. */
final class Email implements Way {

    private static final Logger LOG = LoggerFactory.getLogger(Email.class);

    private final @Nullable JavaMailSender sender;
    private final MessageSettings settings;
    private final @Nullable URI publicUrl;

    /** Without a sender it is set up for no force. */
    Email(@Nullable JavaMailSender sender, MessageSettings settings, @Nullable URI publicUrl) {
        this.sender = sender;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    @Override
    public String channel() {
        return "EMAIL";
    }

    @Override
    public Set<String> forces() {
        return sender == null ? Set.of() : settings.mailboxes().keySet();
    }

    @Override
    public Sent send(Message message) {
        var through = Objects.requireNonNull(sender, "asked for no force without a mail server");
        try {
            through.send(written(message, through));
            return new Sent.Taken();
        } catch (MailException | MessagingException failure) {
            // by its class alone: what a mail server says may hold an address
            LOG.warn("{} was not sent: {}", message.reminder(), failure.getClass().getName());
            return isRefusal(failure) ? Sent.refused(null) : Sent.unreachable();
        }
    }

    private MimeMessage written(Message message, JavaMailSender through) throws MessagingException {
        var mime =
                new SameId(
                        through.createMimeMessage(), "<" + message.reminder() + "@muster.invalid>");
        var helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
        helper.setFrom(Objects.requireNonNull(settings.from(), "checked with the mailboxes"));
        helper.setTo(
                Objects.requireNonNull(
                        settings.mailboxes().get(message.force()), "asked for those alone"));
        helper.setSubject("Muster: " + message.told());
        helper.setText(text(message));
        return mime;
    }

    private String text(Message message) {
        var link = publicUrl == null ? "" : "\n\n" + publicUrl.resolve(message.page());
        return message.told()
                + "."
                + link
                + "\n\nReminder "
                + message.reminder()
                + " to "
                + message.force()
                + "\n";
    }

    private static boolean isRefusal(@Nullable Throwable failure) {
        if (failure instanceof MailSendException several) {
            for (var each : several.getFailedMessages().values()) {
                if (isRefusal(each)) {
                    return true;
                }
            }
        }
        return failure != null
                && (failure instanceof SendFailedException || isRefusal(failure.getCause()));
    }

    /** Sent again, it is the same message: receivers can drop the second. */
    private static final class SameId extends MimeMessage {

        private final String id;

        SameId(MimeMessage empty, String id) throws MessagingException {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
