package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.ID;
import static org.heard.procedure.complaint.Told.day;

import java.util.stream.Stream;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAsked;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentDeclined;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentOffered;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffInvolved;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffReleased;
import org.heard.procedure.complaint.term.DeclineReason;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Part;
import org.heard.procedure.complaint.term.Role;

/** One of each fact about who serves on a complaint, and who may not. */
final class AppointmentExamples {

    private AppointmentExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(
                new AppointmentAsked(ID, Role.INVESTIGATOR, "IO-0001", day(2, 10), day(2, 10)),
                new AppointmentOffered(ID, Role.INDEPENDENT_PERSON, "IP-0001", day(2, 11), day(2, 11)),
                new AppointmentAccepted(ID, Role.PANEL_CHAIR, "PC-0001", day(6, 15), day(6, 16)),
                new AppointmentDeclined(
                        ID, Role.PANEL_MEMBER, "PM-0001", DeclineReason.NOT_AVAILABLE, day(6, 16), day(6, 16)),
                new AppointmentEnded(ID, Role.ADVOCATE, "AD-0001", EndReason.PERSON_ASKED, day(3, 2), day(3, 3)),
                new StaffInvolved(ID, "worker.e09", Part.COMPLAINED_ABOUT, day(1, 6), day(1, 6)),
                new StaffReleased(ID, "worker.e09", Part.EXCLUDED, day(1, 8), day(1, 8)));
    }
}
