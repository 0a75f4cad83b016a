package org.heard.notification.nudge.provider;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.UUID;
import org.heard.notification.NotificationConfig;
import org.heard.notification.contact.Address;

/**
 * A council's own mail server. Blocks. It cannot be asked what it took, so after a doubt nothing is sent again: the next
 * channel or a person tells instead.
 */
@ApplicationScoped
public class Smtp {

    private static final String MESSAGE_ID_DOMAIN = "messages.example";

    private final Mailer mailer;
    private final NotificationConfig config;

    Smtp(Mailer mailer, NotificationConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    /** Sends once, with the reference as Message-ID. */
    public Outcome send(String council, UUID reference, Address to, Words words) {
        var mail = Mail.withText(to.value(), words.subject(), words.body())
                .setFrom(config.councils().get(council).emailFrom())
                .addHeader("Message-ID", "<" + reference + "@" + MESSAGE_ID_DOMAIN + ">");
        try {
            mailer.send(mail);
            return new Outcome.Accepted(null);
        } catch (RuntimeException failed) {
            return outcome(failed);
        }
    }

    private static Outcome outcome(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPException answered -> {
                    return answered.isPermanent()
                            ? new Outcome.Refused("refused-by-provider")
                            : new Outcome.NotNow("mail-server-not-now");
                }
                case ConnectException _, UnknownHostException _ -> {
                    return new Outcome.NotNow("mail-server-unreachable");
                }
                default -> {
                    // look at what caused it
                }
            }
        }
        return new Outcome.Doubt(true);
    }
}
