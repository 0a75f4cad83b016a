package org.heard.procedure.outbound;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.event.AppointmentEvent;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.InvolvementEvent;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffInvolved;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffReleased;
import org.heard.procedure.complaint.term.Part;

/** What others are told of the people around a complaint: that there are some, never who. Null for what concerns nobody else. */
final class PublishedPeople {

    private PublishedPeople() {}

    static ProcedureEvent of(AppointmentEvent fact) {
        return fact instanceof AppointmentAccepted it
                ? appointed(it.id(), it.role().code(), it.happenedOn())
                : null;
    }

    static ProcedureEvent appointed(ComplaintId complaint, String role, LocalDate on) {
        return new ProcedureEvent.AppointmentMade(complaint.uuid(), role, on);
    }

    /** Somebody complained about is named in the complaint, and must be told of it (TELL-17). */
    static ProcedureEvent of(InvolvementEvent fact) {
        return fact instanceof StaffInvolved it && it.part() == Part.COMPLAINED_ABOUT
                ? new ProcedureEvent.StaffNamed(it.id().uuid(), standingFor(it.id(), it.staff()), it.happenedOn())
                : null;
    }

    /** What stands for them is found again by who knows the name alone; null for a part that keeps nobody from it. */
    static ProcedureEvent access(InvolvementEvent fact) {
        var complaint = fact.id().uuid();
        if (!fact.part().bars()) {
            return null;
        }
        return switch (fact) {
            case StaffInvolved it ->
                new ProcedureEvent.StaffBarred(
                        complaint,
                        StaffBarred.standIn(complaint, it.staff()),
                        it.part().code());
            case StaffReleased it ->
                new ProcedureEvent.StaffReleased(
                        complaint,
                        StaffBarred.standIn(complaint, it.staff()),
                        it.part().code());
        };
    }

    /** The same each time the fact is told, and another in another complaint. */
    private static UUID standingFor(ComplaintId complaint, String staff) {
        return UUID.nameUUIDFromBytes((complaint + "/" + staff).getBytes(StandardCharsets.UTF_8));
    }
}
