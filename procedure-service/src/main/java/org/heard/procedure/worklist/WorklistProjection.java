package org.heard.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.heard.eventstore.Follower;
import org.heard.procedure.complaint.event.ComplaintEvent;

/**
 * Keeps one row per complaint, in the live build and in one that is in the making: all its facts so far, added up. A fact that a row
 * already holds changes nothing.
 */
@ApplicationScoped
class WorklistProjection implements Follower {

    private final WorklistTable table;
    private final WorklistEntries entries;

    WorklistProjection(WorklistTable table, WorklistEntries entries) {
        this.table = table;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "worklist";
    }

    @EventHandler
    void on(ComplaintEvent event, @SequenceNumber long sequence) throws SQLException {
        var builds = table.behind(event.id().uuid(), sequence);
        if (builds.isEmpty()) {
            return;
        }
        var entry = entries.of(event.id()).orElseThrow();
        for (var build : builds) {
            table.write(build, entry);
        }
    }
}
