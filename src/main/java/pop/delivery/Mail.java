package pop.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// E-mail over SMTP. To somebody who works with us it says that something is waiting and where to sign in; to somebody
/// who is supported not even from whom it comes (`pop.delivery.plain-from`). The same message always has the same
/// Message-ID, so that a mailbox can tell a second copy.
@Component
class Mail implements Channel {

    private final @Nullable JavaMailSender server;
    private final DeliverySettings settings;

    Mail(ObjectProvider<JavaMailSender> server, DeliverySettings settings) {
        this.server = server.getIfAvailable();
        this.settings = settings;
    }

    @Override
    public boolean carries(Message.Way way) {
        return way == Message.Way.MAIL && server != null && !settings.from().isBlank();
    }

    @Override
    public Answer send(Message message, Written words, boolean before) {
        if (server == null) {
            return new Answer.NotNow("no mail server is set");
        }
        if (message.to().isPerson() && settings.plainFrom().isBlank()) {
            return new Answer.NotNow("who mails to people come from is not set (pop.delivery.plain-from)");
        }
        try {
            server.send(written(message, words, server.createMimeMessage()));
            return new Answer.Taken(false);
        } catch (MessagingException unwritable) {
            return new Answer.Never(name(unwritable));
        } catch (MailException failure) {
            return refusesTheAddress(failure)
                    ? new Answer.Never("the mail server does not know the address")
                    : new Answer.NotNow(name(failure));
        }
    }

    private MimeMessage written(Message message, Written words, MimeMessage mail) throws MessagingException {
        var parts = new MimeMessageHelper(mail, !words.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        var from = new InternetAddress(message.to().isPerson() ? settings.plainFrom() : settings.from(), true);
        parts.setFrom(from);
        parts.setTo(new InternetAddress(message.to().address(), true));
        parts.setSubject(words.subject());
        parts.setText(words.text());
        for (var attachment : words.attachments()) {
            parts.addAttachment(attachment.name(), new ByteArrayDataSource(attachment.content(), attachment.type()));
        }
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
