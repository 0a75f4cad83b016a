package org.heard.procedure.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.heard.eventstore.Follower;
import org.heard.eventstore.Metadata;
import org.heard.procedure.complaint.event.ComplaintEvent;

/** Writes every fact into its council's feed, a batch at a time and council by council, so that two batches never wait in a circle. */
@ApplicationScoped
class ChangeProjection implements Follower {

    private static final String BATCH = ChangeProjection.class.getName();

    private final ChangeTable table;

    ChangeProjection(ChangeTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "changes";
    }

    @EventHandler
    void on(ComplaintEvent fact, DomainEventMessage<?> stored, UnitOfWork<?> batch) {
        var council = (String) stored.getMetaData().get(Metadata.COUNCIL);
        batchOf(batch)
                .computeIfAbsent(council, _ -> new java.util.ArrayList<>())
                .add(new ChangeTable.Change(
                        stored.getIdentifier(),
                        fact.id().uuid(),
                        stored.getSequenceNumber(),
                        fact.getClass().getSimpleName(),
                        fact.happenedOn(),
                        stored.getTimestamp()));
    }

    private TreeMap<String, List<ChangeTable.Change>> batchOf(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource(BATCH, _ -> {
            var changes = new TreeMap<String, List<ChangeTable.Change>>();
            batch.onPrepareCommit(_ -> changes.forEach(table::add));
            return changes;
        });
    }
}
