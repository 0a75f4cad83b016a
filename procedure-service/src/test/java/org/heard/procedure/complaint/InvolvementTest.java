package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heard.procedure.complaint.command.InvolvementStep.InvolveStaff;
import org.heard.procedure.complaint.command.InvolvementStep.ReleaseStaff;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffInvolved;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffReleased;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.Candidate.Tie;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Part;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.TieKind;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is complained about, who answered stage 1, whom the complaints manager keeps away. */
class InvolvementTest {

    private static final LocalDate DAY = day(2, 20);

    @ParameterizedTest
    @EnumSource
    void a_part_is_told_in_every_procedure(ProcedureKind kind) {
        given(accepted(kind))
                .when(involve("worker.1", Part.EXCLUDED, day(1, 6)))
                .expectEvents(new StaffInvolved(ID, "worker.1", Part.EXCLUDED, day(1, 6), day(1, 6)));
    }

    @Test
    void a_part_is_told_once_and_may_be_taken_back() {
        var told = and(inStageTwo(), involved("worker.1", Part.LINE_MANAGER));
        refused(given(told).when(involve("worker.1", Part.LINE_MANAGER, DAY)), Refusal.PART_ALREADY_KNOWN);
        given(told).when(involve("worker.1", Part.ANSWERED_STAGE_1, DAY)).expectSuccessfulHandlerExecution();
        var back = new StaffReleased(ID, "worker.1", Part.LINE_MANAGER, DAY, DAY);
        given(told)
                .when(new ReleaseStaff(ID, "worker.1", Part.LINE_MANAGER, DAY, DAY))
                .expectEvents(back);
        refused(
                given(and(told, back)).when(new ReleaseStaff(ID, "worker.1", Part.LINE_MANAGER, DAY, DAY)),
                Refusal.PART_NOT_KNOWN);
        given(and(told, back)).when(involve("worker.1", Part.LINE_MANAGER, DAY)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_part_is_told_when_a_complaint_is_over_too_but_not_of_tomorrow_nor_before_it_began() {
        given(and(inStageTwo(), withdrawn(DAY)))
                .when(involve("worker.1", Part.EXCLUDED, DAY))
                .expectSuccessfulHandlerExecution();
        refused(
                given(inStageTwo())
                        .when(new InvolveStaff(ID, "w", Set.of(), List.of(), Part.EXCLUDED, day(2, 21), DAY)),
                Refusal.DATE_IN_THE_FUTURE);
        refused(
                given(inStageTwo()).when(new InvolveStaff(ID, "w", Set.of(), List.of(), Part.EXCLUDED, day(1, 2), DAY)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void who_serves_and_turns_out_to_be_complained_about_serves_no_longer() {
        var serving = and(inStageTwo(), new InvestigatorAppointed(ID, "P-1", day(2, 12), day(2, 12)));
        given(serving)
                .when(new InvolveStaff(ID, "user.1", Set.of("P-1"), List.of(), Part.COMPLAINED_ABOUT, day(2, 16), DAY))
                .expectEvents(
                        new StaffInvolved(ID, "user.1", Part.COMPLAINED_ABOUT, day(2, 16), DAY),
                        new AppointmentEnded(ID, Role.INVESTIGATOR, "P-1", EndReason.CONFLICT_FOUND, DAY, DAY));
        given(serving)
                .when(involve("P-1", Part.ANSWERED_STAGE_1, DAY))
                .expectEvents(
                        involved("P-1", Part.ANSWERED_STAGE_1),
                        new AppointmentEnded(ID, Role.INVESTIGATOR, "P-1", EndReason.CONFLICT_FOUND, DAY, DAY));
        given(serving)
                .when(involve("P-2", Part.COMPLAINED_ABOUT, DAY))
                .expectEvents(involved("P-2", Part.COMPLAINED_ABOUT));
    }

    @Test
    @Rule("R-S2-2")
    void who_manages_somebody_named_later_serves_no_longer_nor_who_is_no_longer_independent() {
        var serving = and(
                inStageTwo(),
                new InvestigatorAppointed(ID, "IO-1", day(2, 12), day(2, 12)),
                new IndependentPersonAppointed(ID, "IP-1", day(2, 12), day(2, 12)),
                new AppointmentAccepted(ID, Role.ADJUDICATING_OFFICER, "AO-1", day(2, 12), day(2, 12)));
        var manager = candidate("IO-1", new Tie(TieKind.LINE_MANAGEMENT, "E09000099", "worker.1"));
        var elsewhere = candidate("AO-1", new Tie(TieKind.LINE_MANAGEMENT, "E10000099", "worker.1"));
        var married = candidate("IP-1", new Tie(TieKind.PARTNER, "E09000099", null));
        given(serving)
                .when(new InvolveStaff(
                        ID,
                        "worker.1",
                        Set.of(),
                        List.of(manager, elsewhere, married),
                        Part.COMPLAINED_ABOUT,
                        DAY,
                        DAY))
                .expectEvents(
                        involved("worker.1", Part.COMPLAINED_ABOUT),
                        new AppointmentEnded(ID, Role.INVESTIGATOR, "IO-1", EndReason.CONFLICT_FOUND, DAY, DAY),
                        new AppointmentEnded(ID, Role.INDEPENDENT_PERSON, "IP-1", EndReason.CONFLICT_FOUND, DAY, DAY));
        given(serving)
                .when(new InvolveStaff(
                        ID, "worker.2", Set.of(), List.of(manager, elsewhere), Part.COMPLAINED_ABOUT, DAY, DAY))
                .expectEvents(involved("worker.2", Part.COMPLAINED_ABOUT));
    }

    private static Candidate candidate(String person, Tie tie) {
        return new Candidate(person, null, Set.of(Role.values()), day(12, 31), List.of(tie));
    }

    @Test
    void a_childs_advocate_is_not_quietly_shut_out() {
        refused(
                given(and(inStageTwo(), new AppointmentAccepted(ID, Role.ADVOCATE, "AD-1", day(2, 12), day(2, 12))))
                        .when(involve("AD-1", Part.EXCLUDED, DAY)),
                Refusal.HOLDS_AN_APPOINTMENT);
    }

    private static StaffInvolved involved(String staff, Part part) {
        return new StaffInvolved(ID, staff, part, DAY, DAY);
    }

    private static InvolveStaff involve(String staff, Part part, LocalDate day) {
        return new InvolveStaff(ID, staff, Set.of(), List.of(), part, day, day);
    }
}
