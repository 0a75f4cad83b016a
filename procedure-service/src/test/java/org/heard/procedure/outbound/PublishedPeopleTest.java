package org.heard.procedure.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentOffered;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffInvolved;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffReleased;
import org.heard.procedure.complaint.term.Part;
import org.heard.procedure.complaint.term.Role;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Others learn that there are people around a complaint, never who they are. */
class PublishedPeopleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);
    private static final String STAFF = "ottoline.quill";

    private final ComplaintId complaint = ComplaintId.of(UUID.randomUUID());

    @Test
    @Rule("TELL-17")
    void a_member_of_staff_who_is_complained_about_is_told_of_by_an_id_that_stands_for_them_here_alone() {
        var told = named(complaint, Part.COMPLAINED_ABOUT);
        assertEquals(told, named(complaint, Part.COMPLAINED_ABOUT), "told again, it is the same");
        assertFalse(told.toString().contains(STAFF));
        var elsewhere = (ProcedureEvent.StaffNamed) named(ComplaintId.of(UUID.randomUUID()), Part.COMPLAINED_ABOUT);
        assertNotEquals(((ProcedureEvent.StaffNamed) told).namingId(), elsewhere.namingId());
    }

    @ParameterizedTest
    @EnumSource(value = Part.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPLAINED_ABOUT")
    void any_other_part_concerns_nobody_else(Part part) {
        assertNull(named(complaint, part));
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_see_the_complaint_is_told_by_a_stand_in_and_the_part_and_so_is_that_they_may_again(Part part) {
        var barred = PublishedPeople.access(new StaffInvolved(complaint, STAFF, part, DAY, DAY));
        var released = PublishedPeople.access(new StaffReleased(complaint, STAFF, part, DAY, DAY));
        var bars = part.bars();
        var standIn = ProcedureEvent.StaffBarred.standIn(complaint.uuid(), STAFF);
        assertEquals(bars ? new ProcedureEvent.StaffBarred(complaint.uuid(), standIn, part.code()) : null, barred);
        assertEquals(bars ? new ProcedureEvent.StaffReleased(complaint.uuid(), standIn, part.code()) : null, released);
    }

    @ParameterizedTest
    @EnumSource
    void who_took_a_role_is_told_of_when_they_took_it(Role role) {
        var made = (ProcedureEvent.AppointmentMade)
                PublishedPeople.of(new AppointmentAccepted(complaint, role, "IP-7", DAY, DAY));
        assertEquals(role.code(), made.role());
        assertEquals(DAY, made.appointedOn());
        assertFalse(made.toString().contains("IP-7"));
        assertNull(PublishedPeople.of(new AppointmentOffered(complaint, role, "IP-7", DAY, DAY)));
    }

    private static ProcedureEvent named(ComplaintId complaint, Part part) {
        return PublishedPeople.of(new StaffInvolved(complaint, STAFF, part, DAY, DAY));
    }
}
