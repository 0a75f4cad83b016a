package org.heard.procedure.reading;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.eventstore.EventReader;
import org.heard.eventstore.Metadata;
import org.heard.eventstore.StoredEvent;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.event.ComplaintEvent;

/** Reads complaints from their facts, so an answer is never older than what was committed before the question. */
@ApplicationScoped
public class ComplaintLogs {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final EventReader reader;
    private final Procedures procedures;

    ComplaintLogs(CouncilScope scope, Caller caller, ReadAudit audit, EventReader reader, Procedures procedures) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.reader = reader;
        this.procedures = procedures;
    }

    /**
     * A complaint, for the caller: of their own council, or by reference for a service whose role allows it. The read is audited.
     *
     * @param what code of what is read, such as {@code timeline}
     * @return fails with {@code not-found} for an unknown complaint and for another council's
     */
    public Uni<ComplaintLog> forCaller(UUID complaint, String what) {
        return scope.forReading(caller, "complaint_scope", complaint)
                .chain(council -> scope.within(council, () -> stored(complaint)
                        .map(this::log)
                        .call(() -> audit.record(council, complaint, caller, what))));
    }

    private static Uni<List<Object[]>> stored(UUID complaint) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select event_identifier, sequence_number, payload_type, payload_revision,"
                                + " time_stamp, payload, sent_by from stored_event_of(:complaint)",
                        Object[].class)
                .setParameter("complaint", complaint)
                .getResultList());
    }

    private ComplaintLog log(List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw Problem.notFound();
        }
        var stored = rows.stream().map(ComplaintLogs::event).toList();
        var facts = reader.read(stored).stream().map(ComplaintEvent.class::cast).toList();
        return new ComplaintLog(stored, procedures.fold(facts));
    }

    private static StoredEvent event(Object[] row) {
        return new StoredEvent(
                (String) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                Instant.parse((String) row[4]),
                (String) row[5],
                row[6] == null ? Map.of() : Map.of(Metadata.SENT_BY, row[6]));
    }
}
