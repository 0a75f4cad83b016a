package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heard.procedure.complaint.command.AppointmentStep.Appoint;
import org.heard.procedure.complaint.command.AppointmentStep.AskToServe;
import org.heard.procedure.complaint.command.AppointmentStep.DeclineAppointment;
import org.heard.procedure.complaint.command.AppointmentStep.EndAppointment;
import org.heard.procedure.complaint.command.AppointmentStep.OfferAppointment;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAsked;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentDeclined;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentOffered;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.DeclineReason;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Role;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Asked, offered, accepted, declined, ended: each on its day, in its order, and once. */
class AppointmentTest {

    private static final LocalDate ASKED = day(2, 10);
    private static final LocalDate OFFERED = day(2, 11);
    private static final LocalDate TAKEN = day(2, 12);
    private static final LocalDate PANEL_FOUND = day(6, 15);

    @Test
    @Rule("R-S2-2")
    void an_investigator_and_an_independent_person_are_appointed() {
        given(inStageTwo())
                .when(appoint(Role.INVESTIGATOR, "IO-1", TAKEN))
                .expectEvents(new InvestigatorAppointed(ID, "IO-1", TAKEN, TAKEN));
        given(and(inStageTwo(), new InvestigatorAppointed(ID, "IO-1", TAKEN, TAKEN)))
                .when(appoint(Role.INDEPENDENT_PERSON, "IP-1", TAKEN))
                .expectEvents(new IndependentPersonAppointed(ID, "IP-1", TAKEN, TAKEN));
        given(inStageTwo())
                .when(appoint(Role.ADJUDICATING_OFFICER, "AO-1", TAKEN))
                .expectEvents(took(Role.ADJUDICATING_OFFICER, "AO-1", TAKEN));
    }

    @Test
    @Rule("R-S2-2")
    void being_asked_and_being_offered_it_have_days_of_their_own() {
        given(inStageTwo())
                .when(new AskToServe(ID, Role.INVESTIGATOR, candidate(Role.INVESTIGATOR, "IO-1"), ASKED, ASKED))
                .expectEvents(asked("IO-1"));
        given(and(inStageTwo(), asked("IO-1"))).when(offer("IO-1", OFFERED)).expectEvents(offered("IO-1"));
        given(and(inStageTwo(), asked("IO-1"), offered("IO-1")))
                .when(appoint(Role.INVESTIGATOR, "IO-1", TAKEN))
                .expectEvents(new InvestigatorAppointed(ID, "IO-1", TAKEN, TAKEN));
    }

    @Test
    void nothing_comes_before_what_it_follows() {
        refused(
                given(and(inStageTwo(), asked("IO-1"))).when(offer("IO-1", day(2, 9))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(and(inStageTwo(), asked("IO-1"), offered("IO-1")))
                        .when(appoint(Role.INVESTIGATOR, "IO-1", ASKED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(and(inStageTwo(), offered("IO-1"))).when(decline("IO-1", ASKED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(and(inStageTwo(), new InvestigatorAppointed(ID, "IO-1", TAKEN, TAKEN)))
                        .when(end(Role.INVESTIGATOR, "IO-1", EndReason.STEPPED_DOWN, OFFERED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(inStageTwo()).when(appoint(Role.INVESTIGATOR, "IO-1", day(2, 6))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(inStageTwo())
                        .when(new Appoint(
                                ID, Role.INVESTIGATOR, candidate(Role.INVESTIGATOR, "IO-1"), day(2, 13), TAKEN)),
                Refusal.DATE_IN_THE_FUTURE);
    }

    @Test
    void nobody_is_asked_or_offered_or_appointed_twice() {
        refused(
                given(and(inStageTwo(), asked("IO-1")))
                        .when(new AskToServe(
                                ID, Role.INVESTIGATOR, candidate(Role.INVESTIGATOR, "IO-1"), OFFERED, OFFERED)),
                Refusal.ALREADY_ASKED);
        refused(given(and(inStageTwo(), offered("IO-1"))).when(offer("IO-1", TAKEN)), Refusal.ALREADY_OFFERED);
        var appointed = and(inStageTwo(), new InvestigatorAppointed(ID, "IO-1", TAKEN, TAKEN));
        refused(given(appointed).when(appoint(Role.INVESTIGATOR, "IO-1", TAKEN)), Refusal.ALREADY_APPOINTED);
        refused(given(appointed).when(offer("IO-1", TAKEN)), Refusal.ALREADY_APPOINTED);
        refused(given(appointed).when(decline("IO-1", TAKEN)), Refusal.ALREADY_APPOINTED);
    }

    @Test
    void who_declines_may_be_asked_again() {
        given(and(inStageTwo(), offered("IO-1"))).when(decline("IO-1", TAKEN)).expectEvents(declined("IO-1"));
        given(and(inStageTwo(), offered("IO-1"), declined("IO-1")))
                .when(offer("IO-1", day(2, 20)))
                .expectEvents(new AppointmentOffered(ID, Role.INVESTIGATOR, "IO-1", day(2, 20), day(2, 20)));
        refused(given(inStageTwo()).when(decline("IO-1", TAKEN)), Refusal.NOT_ASKED);
        refused(
                given(and(inStageTwo(), offered("IO-1"), declined("IO-1"))).when(decline("IO-1", TAKEN)),
                Refusal.NOT_ASKED);
    }

    @Test
    @Rule("R-S2-2")
    void somebody_else_comes_when_the_one_before_has_gone() {
        var appointed = and(inStageTwo(), new InvestigatorAppointed(ID, "IO-1", TAKEN, TAKEN));
        refused(given(appointed).when(appoint(Role.INVESTIGATOR, "IO-2", day(3, 2))), Refusal.ROLE_ALREADY_HELD);
        var ended = new AppointmentEnded(ID, Role.INVESTIGATOR, "IO-1", EndReason.REPLACED, day(3, 2), day(3, 2));
        given(appointed)
                .when(end(Role.INVESTIGATOR, "IO-1", EndReason.REPLACED, day(3, 2)))
                .expectEvents(ended);
        given(and(appointed, ended))
                .when(appoint(Role.INVESTIGATOR, "IO-2", day(3, 2)))
                .expectEvents(new InvestigatorAppointed(ID, "IO-2", day(3, 2), day(3, 2)));
        refused(
                given(and(appointed, ended)).when(end(Role.INVESTIGATOR, "IO-1", EndReason.SERVED, day(3, 3))),
                Refusal.NOT_APPOINTED);
        refused(
                given(and(inStageTwo(), asked("IO-1"))).when(end(Role.INVESTIGATOR, "IO-1", EndReason.SERVED, TAKEN)),
                Refusal.NOT_APPOINTED);
    }

    @Test
    void each_serves_in_the_stage_that_is_theirs() {
        refused(given(accepted()).when(appoint(Role.INVESTIGATOR, "IO-1", day(1, 6))), Refusal.STAGE_2_NOT_BEGUN);
        refused(
                given(afterStageTwo()).when(appoint(Role.INDEPENDENT_PERSON, "IP-1", day(5, 20))),
                Refusal.STAGE_2_ALREADY_ANSWERED);
        refused(
                given(inStageThree()).when(appoint(Role.ADJUDICATING_OFFICER, "AO-1", PANEL_FOUND)),
                Refusal.STAGE_2_OVER);
        refused(given(afterStageTwo()).when(appoint(Role.PANEL_CHAIR, "PC-1", day(5, 20))), Refusal.STAGE_3_NOT_BEGUN);
        given(accepted())
                .when(appoint(Role.ADVOCATE, "AD-1", day(1, 6)))
                .expectEvents(took(Role.ADVOCATE, "AD-1", day(1, 6)));
    }

    @Test
    @Rule("R-S3-1")
    void a_panel_has_a_chair_and_two_members() {
        given(inStageThree())
                .when(appoint(Role.PANEL_CHAIR, "PC-1", PANEL_FOUND))
                .expectEvents(took(Role.PANEL_CHAIR, "PC-1", PANEL_FOUND));
        var full = and(
                inStageThree(),
                took(Role.PANEL_CHAIR, "PC-1", PANEL_FOUND),
                took(Role.PANEL_MEMBER, "PM-1", PANEL_FOUND),
                took(Role.PANEL_MEMBER, "PM-2", PANEL_FOUND));
        refused(given(full).when(appoint(Role.PANEL_MEMBER, "PM-3", PANEL_FOUND)), Refusal.ROLE_ALREADY_HELD);
        refused(given(full).when(appoint(Role.PANEL_CHAIR, "PC-2", PANEL_FOUND)), Refusal.ROLE_ALREADY_HELD);
        refused(
                given(and(full, panelArranged(PANEL_FOUND, PANEL_DUE), panelHeld(PANEL_DUE)))
                        .when(appoint(Role.PANEL_MEMBER, "PM-3", PANEL_DUE)),
                Refusal.PANEL_ALREADY_HELD);
    }

    @Test
    void the_advocate_stays_throughout() {
        var advised = and(inStageTwo(), took(Role.ADVOCATE, "AD-1", TAKEN));
        refused(given(advised).when(end(Role.ADVOCATE, "AD-1", EndReason.REPLACED, day(3, 2))), Refusal.ADVOCATE_STAYS);
        refused(given(advised).when(end(Role.ADVOCATE, "AD-1", EndReason.SERVED, day(3, 2))), Refusal.ADVOCATE_STAYS);
        for (var because : List.of(EndReason.PERSON_ASKED, EndReason.STEPPED_DOWN, EndReason.CONFLICT_FOUND)) {
            given(advised).when(end(Role.ADVOCATE, "AD-1", because, day(3, 2))).expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void people_are_let_go_when_a_complaint_is_withdrawn_and_nobody_new_comes() {
        var over = and(inStageTwo(), new InvestigatorAppointed(ID, "IO-1", TAKEN, TAKEN), withdrawn(day(2, 20)));
        given(over)
                .when(end(Role.INVESTIGATOR, "IO-1", EndReason.SERVED, day(2, 23)))
                .expectEvents(
                        new AppointmentEnded(ID, Role.INVESTIGATOR, "IO-1", EndReason.SERVED, day(2, 23), day(2, 23)));
        refused(given(over).when(appoint(Role.ADVOCATE, "AD-1", day(2, 23))), Refusal.COMPLAINT_WITHDRAWN);
    }

    static AppointmentAccepted took(Role role, String person, LocalDate day) {
        return new AppointmentAccepted(ID, role, person, day, day);
    }

    private static AppointmentAsked asked(String person) {
        return new AppointmentAsked(ID, Role.INVESTIGATOR, person, ASKED, ASKED);
    }

    private static AppointmentOffered offered(String person) {
        return new AppointmentOffered(ID, Role.INVESTIGATOR, person, OFFERED, OFFERED);
    }

    private static AppointmentDeclined declined(String person) {
        return new AppointmentDeclined(ID, Role.INVESTIGATOR, person, DeclineReason.NOT_AVAILABLE, TAKEN, TAKEN);
    }

    private static OfferAppointment offer(String person, LocalDate day) {
        return new OfferAppointment(ID, Role.INVESTIGATOR, candidate(Role.INVESTIGATOR, person), day, day);
    }

    private static DeclineAppointment decline(String person, LocalDate day) {
        return new DeclineAppointment(ID, Role.INVESTIGATOR, person, DeclineReason.NOT_AVAILABLE, day, day);
    }

    private static EndAppointment end(Role role, String person, EndReason because, LocalDate day) {
        return new EndAppointment(ID, role, person, because, day, day);
    }

    private static Appoint appoint(Role role, String person, LocalDate day) {
        return new Appoint(ID, role, candidate(role, person), day, day);
    }

    private static Candidate candidate(Role role, String person) {
        return new Candidate(person, null, Set.of(role), day(12, 31), List.of());
    }
}
