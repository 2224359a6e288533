package pop.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// E-mail over SMTP. It says that something is waiting and where to sign in, nothing else. The same message
/// always has the same Message-ID, so that a mailbox can tell a second copy.
@Component
class Mail implements Channel {

    private final @Nullable JavaMailSender server;
    private final DeliverySettings settings;

    Mail(ObjectProvider<JavaMailSender> server, DeliverySettings settings) {
        this.server = server.getIfAvailable();
        this.settings = settings;
    }

    @Override
    public Message.Way way() {
        return Message.Way.MAIL;
    }

    @Override
    public boolean ready() {
        return server != null && !settings.from().isBlank();
    }

    @Override
    public Answer send(Message message) {
        if (server == null) {
            return new Answer.NotNow("no mail server is set");
        }
        try {
            server.send(written(message, server.createMimeMessage()));
            return new Answer.Taken();
        } catch (MessagingException unwritable) {
            return new Answer.Never(name(unwritable));
        } catch (MailException failure) {
            return refusesTheAddress(failure)
                    ? new Answer.Never("the mail server does not know the address")
                    : new Answer.NotNow(name(failure));
        }
    }

    private MimeMessage written(Message message, MimeMessage mail) throws MessagingException {
        var notice = new Notice(message.kind());
        var from = new InternetAddress(settings.from(), true);
        mail.setFrom(from);
        mail.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(message.to().address(), true));
        mail.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
        mail.setText(notice.mail(settings.site() + "/waiting"), StandardCharsets.UTF_8.name());
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        mail.setHeader("Message-ID", "<" + message.id() + "@" + domain + ">");
        // RFC 3834: nobody's holiday notice need answer
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static boolean refusesTheAddress(MailException failure) {
        return failure instanceof MailSendException several
                && Arrays.stream(several.getMessageExceptions())
                        .anyMatch(one -> one instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    /// Exceptions' messages quote addresses; their names do not.
    private static String name(Exception failure) {
        return failure instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0].getClass().getSimpleName()
                : failure.getClass().getSimpleName();
    }
}
