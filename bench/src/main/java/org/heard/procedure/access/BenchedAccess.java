package org.heard.procedure.access;

import javax.sql.DataSource;
import org.heard.eventstore.EventReader;
import org.heard.eventstore.Follower;
import org.heard.eventstore.StoredEvents;
import org.heard.procedure.complaint.Procedures;

/** The service's own follower of who sees what. */
public final class BenchedAccess {

    private BenchedAccess() {}

    public static Follower follower(
            DataSource database, StoredEvents events, EventReader reader, Procedures procedures) {
        return new AccessProjection(new AccessTable(database, events, reader, procedures));
    }
}
