package org.heard.procedure.changes;

import javax.sql.DataSource;
import org.heard.eventstore.Follower;

/** The service's own feed of changes. */
public final class BenchedChanges {

    private BenchedChanges() {}

    public static Follower follower(DataSource database) {
        return new ChangeProjection(new ChangeTable(database));
    }
}
