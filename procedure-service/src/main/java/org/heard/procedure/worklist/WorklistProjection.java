package org.heard.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.heard.eventstore.Follower;
import org.heard.procedure.complaint.event.ComplaintEvent;

/**
 * Keeps one row per complaint, in the live build and in one that is in the making: all its facts so far, added up. A fact that a row
 * already holds changes nothing.
 */
@ApplicationScoped
class WorklistProjection implements Follower {

    private static final String BATCH = WorklistProjection.class.getName();

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
    void on(ComplaintEvent event, @SequenceNumber long sequence, UnitOfWork<?> batch) {
        batchOf(batch).put(event.id().uuid(), sequence);
    }

    /** The newest version of each complaint that a batch tells of; its row is made once, when the batch is whole. */
    private Map<UUID, Long> batchOf(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource(BATCH, _ -> {
            var versions = new HashMap<UUID, Long>();
            batch.onPrepareCommit(_ -> write(versions));
            return versions;
        });
    }

    private void write(Map<UUID, Long> versions) {
        try {
            var behind = table.behind(versions);
            var all = new HashSet<UUID>();
            behind.values().forEach(all::addAll);
            var made = entries.of(all);
            for (var build : behind.entrySet()) {
                table.write(
                        build.getKey(),
                        made.stream()
                                .filter(entry -> build.getValue().contains(entry.id()))
                                .toList());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("rows of the list cannot be written", failure);
        }
    }
}
