package org.heard.notification.nudge.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;
import org.heard.notification.NotificationConfig.EmailVia;
import org.heard.notification.contact.Address;
import org.heard.notification.contact.Kind;

/** Sends what is worth nothing later, as the council sends: once, now, by the provider it uses for this kind. Blocks. */
@ApplicationScoped
public class AtOnce {

    private final GovUkNotify notify;
    private final Smtp smtp;
    private final NotificationConfig config;

    AtOnce(GovUkNotify notify, Smtp smtp, NotificationConfig config) {
        this.notify = notify;
        this.smtp = smtp;
        this.config = config;
    }

    public Outcome send(CouncilId council, UUID reference, Address to, Words words) {
        var known = config.councils().get(council.value());
        return to.kind() == Kind.EMAIL && known != null && known.emailVia() == EmailVia.SMTP
                ? smtp.send(council.value(), reference, to, words)
                : notify.send(council, reference, to, words);
    }
}
