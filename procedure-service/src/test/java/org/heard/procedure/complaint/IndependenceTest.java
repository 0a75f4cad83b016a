package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heard.procedure.complaint.command.AppointmentStep.Appoint;
import org.heard.procedure.complaint.command.AppointmentStep.AskToServe;
import org.heard.procedure.complaint.command.AppointmentStep.OfferAppointment;
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
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.TieKind;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who may serve (SI 2006/1738 regs 2, 19): checked when they are asked, offered it, and take it. */
class IndependenceTest {

    private static final String COUNCIL = "E09000099";
    private static final String ANOTHER = "E10000099";
    private static final Set<Role> EVERY_ROLE = Set.of(Role.values());
    private static final LocalDate TAKEN = day(2, 12);
    private static final LocalDate PANEL_FOUND = day(6, 15);

    @ParameterizedTest
    @Rule("R-S2-2")
    @EnumSource(value = TieKind.class, mode = Mode.EXCLUDE, names = "LINE_MANAGEMENT")
    void the_independent_person_is_no_member_nor_officer_nor_married_to_one(TieKind kind) {
        refused(
                given(inStageTwo()).when(appoint(Role.INDEPENDENT_PERSON, tied(kind, COUNCIL, null), TAKEN)),
                Refusal.NOT_INDEPENDENT);
        given(inStageTwo())
                .when(appoint(Role.INDEPENDENT_PERSON, tied(kind, ANOTHER, null), TAKEN))
                .expectEvents(new IndependentPersonAppointed(ID, "P-1", TAKEN, TAKEN));
    }

    @ParameterizedTest
    @Rule("R-S3-1")
    @EnumSource(names = {"PANEL_CHAIR", "PANEL_MEMBER"})
    void a_panel_member_is_independent(Role seat) {
        for (var kind : List.of(TieKind.MEMBER, TieKind.OFFICER, TieKind.PARTNER)) {
            refused(
                    given(inStageThree()).when(appoint(seat, tied(kind, COUNCIL, null), PANEL_FOUND)),
                    Refusal.NOT_INDEPENDENT);
        }
    }

    @Test
    void investigator_and_adjudicating_officer_may_be_of_the_councils_own_staff() {
        for (var role : List.of(Role.INVESTIGATOR, Role.ADJUDICATING_OFFICER)) {
            given(inStageTwo())
                    .when(appoint(role, tied(TieKind.OFFICER, COUNCIL, null), TAKEN))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void it_is_checked_as_soon_as_somebody_is_asked() {
        var officer = tied(TieKind.OFFICER, COUNCIL, null);
        refused(
                given(inStageTwo()).when(new AskToServe(ID, Role.INDEPENDENT_PERSON, officer, TAKEN, TAKEN)),
                Refusal.NOT_INDEPENDENT);
        refused(
                given(inStageTwo()).when(new OfferAppointment(ID, Role.INDEPENDENT_PERSON, officer, TAKEN, TAKEN)),
                Refusal.NOT_INDEPENDENT);
    }

    @Test
    void only_who_stands_in_the_register_serves_and_only_as_what_it_says() {
        refused(
                given(inStageTwo()).when(appoint(Role.INVESTIGATOR, Candidate.unknown("P-1"), TAKEN)),
                Refusal.NOT_IN_THE_REGISTER);
        var chair = new Candidate("P-1", null, Set.of(Role.PANEL_CHAIR), day(12, 31), List.of());
        refused(
                given(inStageTwo()).when(appoint(Role.INVESTIGATOR, chair, TAKEN)),
                Refusal.NOT_REGISTERED_FOR_THIS_ROLE);
    }

    @Test
    void checks_hold_on_their_last_day_and_not_the_day_after() {
        given(inStageTwo())
                .when(appoint(Role.INVESTIGATOR, checkedUntil(TAKEN), TAKEN))
                .expectSuccessfulHandlerExecution();
        refused(
                given(inStageTwo()).when(appoint(Role.INVESTIGATOR, checkedUntil(day(2, 11)), TAKEN)),
                Refusal.CHECKS_EXPIRED);
        refused(
                given(inStageTwo()).when(appoint(Role.INVESTIGATOR, checkedUntil(null), TAKEN)),
                Refusal.CHECKS_EXPIRED);
    }

    @Test
    @Rule("R-S2-2")
    void the_independent_person_is_never_the_investigator() {
        refused(
                given(and(inStageTwo(), new InvestigatorAppointed(ID, "P-1", TAKEN, TAKEN)))
                        .when(appoint(Role.INDEPENDENT_PERSON, anybody(), TAKEN)),
                Refusal.INDEPENDENT_PERSON_IS_THE_INVESTIGATOR);
        refused(
                given(and(inStageTwo(), new IndependentPersonAppointed(ID, "P-1", TAKEN, TAKEN)))
                        .when(appoint(Role.INVESTIGATOR, anybody(), TAKEN)),
                Refusal.INDEPENDENT_PERSON_IS_THE_INVESTIGATOR);
    }

    @ParameterizedTest
    @Rule("R-S3-1")
    @EnumSource(names = {"PANEL_CHAIR", "PANEL_MEMBER"})
    void the_independent_person_of_stage_two_never_sits(Role seat) {
        var reviewed = and(
                inStageTwo(),
                new IndependentPersonAppointed(ID, "P-1", TAKEN, TAKEN),
                new AppointmentEnded(ID, Role.INDEPENDENT_PERSON, "P-1", EndReason.REPLACED, day(2, 20), day(2, 20)),
                adjudicated(day(3, 2)),
                toStageThree(day(3, 9), false));
        refused(given(reviewed).when(appoint(seat, anybody(), day(3, 12))), Refusal.INDEPENDENT_PERSON_NEVER_SITS);
    }

    @Test
    @Rule("R-S3-1")
    void nobody_sits_who_took_part_in_an_earlier_stage() {
        var investigated = and(
                inStageTwo(),
                new InvestigatorAppointed(ID, "P-1", TAKEN, TAKEN),
                adjudicated(day(3, 2)),
                toStageThree(day(3, 9), false));
        refused(
                given(investigated).when(appoint(Role.PANEL_MEMBER, anybody(), day(3, 12))),
                Refusal.PANEL_MEMBER_TOOK_PART_BEFORE);
        refused(
                given(and(inStageThree(), involved("P-1", Part.ANSWERED_STAGE_1)))
                        .when(appoint(Role.PANEL_MEMBER, anybody(), PANEL_FOUND)),
                Refusal.ANSWERED_STAGE_1);
        refused(
                given(and(inStageThree(), held(Role.ADVOCATE, day(1, 6))))
                        .when(appoint(Role.PANEL_MEMBER, anybody(), PANEL_FOUND)),
                Refusal.PANEL_MEMBER_TOOK_PART_BEFORE);
    }

    @Test
    void a_member_of_the_panel_may_become_its_chair_but_not_sit_twice() {
        var member = and(inStageThree(), held(Role.PANEL_MEMBER, PANEL_FOUND));
        refused(given(member).when(appoint(Role.PANEL_CHAIR, anybody(), PANEL_FOUND)), Refusal.HOLDS_ANOTHER_ROLE);
        given(and(
                        member,
                        new AppointmentEnded(ID, Role.PANEL_MEMBER, "P-1", EndReason.REPLACED, day(6, 16), day(6, 16))))
                .when(appoint(Role.PANEL_CHAIR, anybody(), day(6, 16)))
                .expectEvents(new AppointmentAccepted(ID, Role.PANEL_CHAIR, "P-1", day(6, 16), day(6, 16)));
    }

    @Test
    void who_answered_stage_one_neither_investigates_nor_adjudicates() {
        for (var role : List.of(Role.INVESTIGATOR, Role.ADJUDICATING_OFFICER)) {
            refused(
                    given(and(inStageTwo(), involved("user.1", Part.ANSWERED_STAGE_1)))
                            .when(appoint(role, anybody(), TAKEN)),
                    Refusal.ANSWERED_STAGE_1);
        }
    }

    @Test
    void who_investigated_does_not_adjudicate() {
        refused(
                given(and(inStageTwo(), new InvestigatorAppointed(ID, "P-1", TAKEN, TAKEN)))
                        .when(appoint(Role.ADJUDICATING_OFFICER, anybody(), TAKEN)),
                Refusal.HOLDS_ANOTHER_ROLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"INVESTIGATOR", "INDEPENDENT_PERSON", "ADJUDICATING_OFFICER", "ADVOCATE"})
    void nobody_serves_who_is_complained_about_or_manages_who_is(Role role) {
        refused(
                given(and(inStageTwo(), involved("user.1", Part.COMPLAINED_ABOUT)))
                        .when(appoint(role, anybody(), TAKEN)),
                Refusal.COMPLAINED_ABOUT);
        refused(
                given(and(inStageTwo(), involved("P-1", Part.LINE_MANAGER))).when(appoint(role, anybody(), TAKEN)),
                Refusal.IN_LINE_MANAGEMENT);
        refused(
                given(and(inStageTwo(), involved("worker.1", Part.COMPLAINED_ABOUT)))
                        .when(appoint(role, tied(TieKind.LINE_MANAGEMENT, COUNCIL, "worker.1"), TAKEN)),
                Refusal.IN_LINE_MANAGEMENT);
        refused(
                given(and(inStageTwo(), involved("user.1", Part.EXCLUDED))).when(appoint(role, anybody(), TAKEN)),
                Refusal.EXCLUDED_FROM_COMPLAINT);
    }

    @Test
    void managing_somebody_else_is_no_hindrance_nor_is_a_part_that_was_taken_back() {
        given(and(inStageTwo(), involved("worker.2", Part.COMPLAINED_ABOUT)))
                .when(appoint(Role.INVESTIGATOR, tied(TieKind.LINE_MANAGEMENT, COUNCIL, "worker.1"), TAKEN))
                .expectSuccessfulHandlerExecution();
        given(and(inStageTwo(), involved("worker.1", Part.COMPLAINED_ABOUT)))
                .when(appoint(Role.INVESTIGATOR, tied(TieKind.LINE_MANAGEMENT, ANOTHER, "worker.1"), TAKEN))
                .expectSuccessfulHandlerExecution();
        given(and(
                        inStageTwo(),
                        involved("user.1", Part.COMPLAINED_ABOUT),
                        new StaffReleased(ID, "user.1", Part.COMPLAINED_ABOUT, day(2, 10), day(2, 10))))
                .when(appoint(Role.INVESTIGATOR, anybody(), TAKEN))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @Rule("R-S3-1")
    void one_person_with_two_entries_in_the_register_is_one_person() {
        var again = new Candidate("J-DOE", "user.1", EVERY_ROLE, day(12, 31), List.of(), Set.of("P-1", "J-DOE"));
        refused(
                given(and(
                                inStageTwo(),
                                new IndependentPersonAppointed(ID, "P-1", TAKEN, TAKEN),
                                adjudicated(day(3, 2)),
                                toStageThree(day(3, 9), false)))
                        .when(appoint(Role.PANEL_MEMBER, again, day(3, 12))),
                Refusal.INDEPENDENT_PERSON_NEVER_SITS);
        refused(
                given(and(inStageThree(), held(Role.PANEL_MEMBER, PANEL_FOUND)))
                        .when(appoint(Role.PANEL_MEMBER, again, PANEL_FOUND)),
                Refusal.HOLDS_ANOTHER_ROLE);
        refused(
                given(and(inStageTwo(), new InvestigatorAppointed(ID, "P-1", TAKEN, TAKEN)))
                        .when(appoint(Role.INDEPENDENT_PERSON, again, TAKEN)),
                Refusal.INDEPENDENT_PERSON_IS_THE_INVESTIGATOR);
        refused(
                given(and(inStageTwo(), involved("P-1", Part.COMPLAINED_ABOUT)))
                        .when(appoint(Role.INVESTIGATOR, again, TAKEN)),
                Refusal.COMPLAINED_ABOUT);
    }

    private static StaffInvolved involved(String staff, Part part) {
        return new StaffInvolved(ID, staff, part, day(2, 9), day(2, 9));
    }

    private static AppointmentAccepted held(Role role, LocalDate day) {
        return new AppointmentAccepted(ID, role, "P-1", day, day);
    }

    private static Appoint appoint(Role role, Candidate candidate, LocalDate day) {
        return new Appoint(ID, role, candidate, day, day);
    }

    private static Candidate anybody() {
        return new Candidate("P-1", "user.1", EVERY_ROLE, day(12, 31), List.of());
    }

    private static Candidate checkedUntil(LocalDate day) {
        return new Candidate("P-1", "user.1", EVERY_ROLE, day, List.of());
    }

    private static Candidate tied(TieKind kind, String council, String staff) {
        return new Candidate("P-1", "user.1", EVERY_ROLE, day(12, 31), List.of(new Tie(kind, council, staff)));
    }
}
