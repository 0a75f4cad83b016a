package org.heard.procedure.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAsked;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentDeclined;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentOffered;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffInvolved;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffReleased;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintClosed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ClosingReason;
import org.heard.procedure.complaint.term.DeclineReason;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.ErasureGround;
import org.heard.procedure.complaint.term.Part;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.ruleset.RuleSetFiles;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** What the facts say of who serves. */
class AppointmentsTest {

    private static final ComplaintId ID = new ComplaintId("0190b6a0-0000-7000-8000-000000000001");
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 12);
    private static final LocalDate THIRD = LocalDate.of(2026, 2, 16);

    @Test
    @Rule("R-S2-2")
    void every_day_of_an_appointment_is_kept() {
        var one = after(
                        new AppointmentAsked(ID, Role.INVESTIGATOR, "IO-1", FIRST, FIRST),
                        new AppointmentOffered(ID, Role.INVESTIGATOR, "IO-1", SECOND, SECOND),
                        new InvestigatorAppointed(ID, "IO-1", THIRD, THIRD),
                        new AppointmentEnded(
                                ID, Role.INVESTIGATOR, "IO-1", EndReason.SERVED, THIRD.plusDays(9), THIRD.plusDays(9)))
                .all();
        assertEquals(
                List.of(new Appointment(
                        Role.INVESTIGATOR,
                        "IO-1",
                        FIRST,
                        SECOND,
                        THIRD,
                        null,
                        null,
                        THIRD.plusDays(9),
                        EndReason.SERVED)),
                one);
        assertFalse(one.getFirst().isHeld());
        assertTrue(one.getFirst().wasHeld());
    }

    @Test
    void who_is_asked_again_stands_there_twice() {
        var all = after(
                        new AppointmentAsked(ID, Role.ADVOCATE, "AD-1", FIRST, FIRST),
                        new AppointmentDeclined(ID, Role.ADVOCATE, "AD-1", DeclineReason.NOT_AVAILABLE, SECOND, SECOND),
                        new AppointmentAsked(ID, Role.ADVOCATE, "AD-1", THIRD, THIRD))
                .all();
        assertEquals(2, all.size());
        assertEquals(DeclineReason.NOT_AVAILABLE, all.getFirst().declinedBecause());
        assertFalse(all.getFirst().isOpen());
        assertFalse(all.getFirst().wasHeld());
        assertTrue(all.getLast().isOpen());
        assertEquals(THIRD, all.getLast().latest());
    }

    @Test
    void before_the_register_the_next_investigator_took_the_place_of_the_one_before() {
        var appointments = after(
                new InvestigatorAppointed(ID, "IO-1", FIRST, FIRST),
                new InvestigatorAppointed(ID, "IO-2", SECOND, SECOND));
        assertEquals(Optional.of("IO-2"), appointments.holder(Role.INVESTIGATOR).map(Appointment::person));
        assertEquals(EndReason.REPLACED, appointments.all().getFirst().endedBecause());
        assertEquals(SECOND, appointments.all().getFirst().endedOn());
        assertEquals(List.of(Role.INVESTIGATOR), appointments.rolesEverOf(Set.of("IO-1")));
    }

    @Test
    void nobody_holds_what_they_were_only_asked_for() {
        var appointments = after(
                new AppointmentAsked(ID, Role.INDEPENDENT_PERSON, "IP-1", FIRST, FIRST),
                new AppointmentOffered(ID, Role.INDEPENDENT_PERSON, "IP-2", FIRST, FIRST));
        assertEquals(Optional.empty(), appointments.holder(Role.INDEPENDENT_PERSON));
        assertEquals(List.of(), appointments.held());
        assertEquals(List.of(), appointments.rolesEverOf(Set.of("IP-1")));
        assertTrue(appointments.open(Role.INDEPENDENT_PERSON, "IP-1").isPresent());
        assertFalse(appointments.open(Role.INVESTIGATOR, "IP-1").isPresent());
    }

    @Test
    @Rule("R-S3-1")
    void a_panel_is_a_chair_and_two_members_and_nobody_else() {
        var chair = new AppointmentAccepted(ID, Role.PANEL_CHAIR, "PC-1", FIRST, FIRST);
        var one = new AppointmentAccepted(ID, Role.PANEL_MEMBER, "PM-1", FIRST, FIRST);
        var two = new AppointmentAccepted(ID, Role.PANEL_MEMBER, "PM-2", SECOND, SECOND);
        assertTrue(after(chair, one, two).isPanelComplete());
        assertEquals(2, after(chair, one, two).holders(Role.PANEL_MEMBER).size());
        assertFalse(after(chair, one).isPanelComplete());
        assertFalse(after(one, two, new IndependentPersonAppointed(ID, "IP-1", FIRST, FIRST))
                .isPanelComplete());
        assertFalse(after(
                        chair,
                        one,
                        two,
                        new AppointmentEnded(ID, Role.PANEL_MEMBER, "PM-2", EndReason.STEPPED_DOWN, THIRD, THIRD))
                .isPanelComplete());
    }

    @Test
    void whoever_is_complained_about_or_excluded_is_barred_and_nobody_else() {
        var facts = List.<ComplaintEvent>of(
                new StaffInvolved(ID, "worker.1", Part.COMPLAINED_ABOUT, FIRST, FIRST),
                new StaffInvolved(ID, "worker.2", Part.EXCLUDED, FIRST, FIRST),
                new StaffInvolved(ID, "worker.3", Part.LINE_MANAGER, FIRST, FIRST),
                new StaffInvolved(ID, "worker.4", Part.ANSWERED_STAGE_1, FIRST, FIRST),
                new StaffInvolved(ID, "worker.5", Part.EXCLUDED, FIRST, FIRST),
                new StaffReleased(ID, "worker.5", Part.EXCLUDED, SECOND, SECOND),
                new StaffInvolved(ID, "worker.2", Part.COMPLAINED_ABOUT, FIRST, FIRST),
                new StaffReleased(ID, "worker.2", Part.COMPLAINED_ABOUT, SECOND, SECOND));
        var involved = Involvements.of(progress(facts));
        assertEquals(Set.of("worker.1", "worker.2"), involved.barred());
        assertEquals(Set.of("worker.3"), involved.of(Part.LINE_MANAGER));
        assertEquals(4, involved.all().size());
    }

    @Test
    void who_serves_sees_it_until_what_they_were_appointed_for_is_done() {
        var serving = List.<ComplaintEvent>of(
                accepted(ProcedureKind.STATUTORY),
                new AppointmentAccepted(ID, Role.ADVOCATE, "AD-1", FIRST, FIRST),
                new InvestigatorAppointed(ID, "IO-1", FIRST, FIRST),
                new IndependentPersonAppointed(ID, "IP-1", FIRST, FIRST),
                new AppointmentAccepted(ID, Role.PANEL_CHAIR, "PC-1", FIRST, FIRST));
        assertEquals(List.of("AD-1", "IO-1", "IP-1", "PC-1"), whoSee(serving));
        var adjudicated = and(serving, new AdjudicationIssued(ID, null, List.of(), List.of(), SECOND, SECOND));
        assertEquals(List.of("AD-1", "IP-1", "PC-1"), whoSee(adjudicated));
        var complete = and(adjudicated, new FinalResponseIssued(ID, null, List.of(), List.of(), THIRD, THIRD));
        assertEquals(List.of("AD-1"), whoSee(complete));
        assertEquals(
                List.of(),
                whoSee(and(
                        complete,
                        new ComplaintErased(
                                ID, ErasureGround.RETENTION_OVER, "m", "d", List.of(), null, THIRD, THIRD))));
    }

    @Test
    void nobody_sees_it_for_serving_on_it_once_it_has_ended_until_it_is_back() {
        var serving = List.<ComplaintEvent>of(
                accepted(ProcedureKind.STATUTORY),
                new AppointmentAccepted(ID, Role.ADVOCATE, "AD-1", FIRST, FIRST),
                new InvestigatorAppointed(ID, "IO-1", FIRST, FIRST));
        for (var ending : List.<ComplaintEvent>of(
                new ComplaintWithdrawn(ID, AskedBy.COMPLAINANT, null, SECOND, SECOND),
                new ComplaintClosed(ID, ClosingReason.COMPLETE, null, null, null, SECOND, SECOND),
                new ComplaintRejected(ID, RejectionGround.COURT_DECISION, null, SECOND, SECOND))) {
            assertEquals(List.of(), whoSee(and(serving, ending)));
            assertEquals(
                    List.of("AD-1", "IO-1"),
                    whoSee(and(
                            and(serving, ending),
                            new ComplaintReinstated(
                                    ID, ReinstatedFor.PERSON_ASKED, null, null, null, null, THIRD, THIRD))));
        }
    }

    @Test
    void who_was_appointed_under_the_statutory_procedure_sees_it_in_no_other_but_for_the_advocate() {
        assertEquals(
                List.of("AD-1"),
                whoSee(List.of(
                        accepted(ProcedureKind.CORPORATE),
                        new AppointmentAccepted(ID, Role.ADVOCATE, "AD-1", FIRST, FIRST),
                        new InvestigatorAppointed(ID, "IO-1", FIRST, FIRST))));
    }

    private static List<String> whoSee(List<ComplaintEvent> facts) {
        return Appointments.whoSee(progress(facts));
    }

    private static List<ComplaintEvent> and(List<ComplaintEvent> before, ComplaintEvent more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }

    private static ComplaintAccepted accepted(ProcedureKind procedure) {
        return new ComplaintAccepted(
                ID,
                "E09000099",
                "HRD-0001",
                procedure,
                Stage.STAGE_1,
                "EN-CA1989-SI2006-1738",
                "phone",
                "child",
                true,
                List.of("ROUTE-6"),
                List.of(),
                true,
                null,
                FIRST,
                FIRST);
    }

    private static Appointments after(ComplaintEvent... facts) {
        return Appointments.of(progress(List.of(facts)));
    }

    private static Progress progress(List<ComplaintEvent> facts) {
        return new Progress(facts, ClockLedger.under(RuleSetFiles.load().on(FIRST)));
    }
}
