package org.heard.procedure.worklist;

import javax.sql.DataSource;
import org.heard.eventstore.Follower;
import org.heard.eventstore.StoredEvents;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.complaint.Procedures;

/** The service's own list: its follower, and its rebuild. */
public final class BenchedList {

    private final RebuildTable builds;
    private final WorklistTable table;
    private final WorklistEntries entries;

    public BenchedList(DataSource database, StoredEvents events, Procedures procedures, LiveCalendar calendar) {
        builds = new RebuildTable(database);
        table = new WorklistTable(database);
        entries = new WorklistEntries(events, procedures, calendar);
    }

    public Follower follower() {
        return new WorklistProjection(table, entries);
    }

    /** Makes the whole list anew; returns when the new one is live. */
    public void rebuild() throws InterruptedException {
        int made = new Rebuild(builds, table, entries).start().orElseThrow();
        var status = builds.status();
        while (status.live() != made) {
            if (status.building() == null) {
                throw new IllegalStateException("the rebuild was given up");
            }
            Thread.sleep(200);
            status = builds.status();
        }
    }
}
