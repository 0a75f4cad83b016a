package org.heard.notification.planted;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import uk.gov.service.notify.NotificationClient;

/** A class that has a row and a call to the provider in its hands at once. */
class StateAndCall {

    Uni<Void> send(Mutiny.Session session, NotificationClient client) {
        return session.flush().invoke(client::getBaseUrl);
    }
}
