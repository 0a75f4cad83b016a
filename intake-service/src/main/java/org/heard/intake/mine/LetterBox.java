package org.heard.intake.mine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.intake.site.Session;
import org.heard.kit.council.Purpose;
import org.jboss.logging.Logger;

/** Fetches a person's letters. Nothing of them is kept here. */
@ApplicationScoped
class LetterBox {

    private static final Logger LOG = Logger.getLogger(LetterBox.class);
    private static final int NOT_FOUND = 404;

    private final NotificationApi notification;

    LetterBox(@RestClient NotificationApi notification) {
        this.notification = notification;
    }

    /** Empty when they cannot be had just now; while notification-service has not heard of the complaint, none are written. */
    Uni<Optional<Letters>> of(Session session) {
        return of(session.complaint(), Purpose.OWN);
    }

    /** The same for somebody else whom its person lets read them. */
    Uni<Optional<Letters>> of(UUID complaint, Purpose purpose) {
        return notification
                .letters(complaint, purpose.toString())
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(LetterBox::without);
    }

    private static Optional<Letters> without(Throwable failure) {
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND) {
            return Optional.of(Letters.none());
        }
        LOG.warnf("letters cannot be read: %s", failure.getClass().getName());
        return Optional.empty();
    }
}
