package org.heard.procedure.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.heard.eventstore.EventReader;
import org.heard.eventstore.StoredEvents;
import org.heard.procedure.appointment.Appointments;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.register.Register;

/** How far a complaint has come, for a step that needs what stands elsewhere: another complaint's facts, or the register's. */
@ApplicationScoped
class SoFar {

    private final StoredEvents events;
    private final EventReader reader;
    private final Procedures procedures;
    private final Register register;

    SoFar(StoredEvents events, EventReader reader, Procedures procedures, Register register) {
        this.events = events;
        this.reader = reader;
        this.procedures = procedures;
        this.register = register;
    }

    Progress of(UUID complaint) {
        return procedures.fold(reader.read(events.of(complaint.toString(), Long.MAX_VALUE)).stream()
                .map(ComplaintEvent.class::cast)
                .toList());
    }

    /** Those who hold a role of a complaint, as the register speaks of them now. */
    List<Candidate> serving(UUID complaint) {
        return Appointments.of(of(complaint)).held().stream()
                .map(it -> register.candidate(it.person()))
                .toList();
    }
}
