package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.kit.problem.Refused;
import org.heard.procedure.clock.ClockRule.Owner;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.KeepingStep.AssignTeam;
import org.heard.procedure.complaint.command.KeepingStep.EraseComplaint;
import org.heard.procedure.complaint.command.KeepingStep.LiftLegalHold;
import org.heard.procedure.complaint.command.KeepingStep.PlaceLegalHold;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldLifted;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldPlaced;
import org.heard.procedure.complaint.event.KeepingEvent.TeamAssigned;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.ErasureGround;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.LegalHoldGround;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class EraseComplaintTest {

    private static final LocalDate LATER = day(12, 1);
    private static final LegalHoldPlaced HOLD =
            new LegalHoldPlaced(ID, LegalHoldGround.COURT_PROCEEDINGS, null, day(12, 31), day(9, 1), day(9, 1));

    @Test
    void a_complaint_is_erased_by_a_decision_once_it_has_ended() {
        given(complete()).when(erase(ErasureGround.RETENTION_OVER)).expectEvents(erased(ErasureGround.RETENTION_OVER));
        given(accepted(), withdrawn(day(1, 6)))
                .when(erase(ErasureGround.PERSON_ASKED))
                .expectEvents(erased(ErasureGround.PERSON_ASKED));
    }

    @Test
    void an_open_complaint_is_not_erased_unless_it_was_lodged_in_error() {
        var progress = PROCEDURES.fold(List.of(accepted()));
        refuse(progress, erase(ErasureGround.RETENTION_OVER), Refusal.COMPLAINT_STILL_OPEN);
        refuse(progress, erase(ErasureGround.PERSON_ASKED), Refusal.COMPLAINT_STILL_OPEN);
        var early = PROCEDURES.fold(List.of(accepted()));
        refuse(early, inError(null), Refusal.ERASURE_NEEDS_A_SECOND_PERSON);
        refuse(early, inError("Manager.e09"), Refusal.SECOND_PERSON_IS_THE_FIRST);
        assertTrue(PROCEDURES.decide(inError("head.e09"), early).stream()
                .anyMatch(fact -> fact instanceof ComplaintErased it && "head.e09".equals(it.secondPerson())));
    }

    @Test
    @Rule("R-S2-9")
    void once_stage_one_is_over_an_open_complaint_was_not_lodged_in_error() {
        refuse(
                PROCEDURES.fold(List.of(
                        accepted(),
                        missed("DL-10", STAGE_1_DUE),
                        offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED))),
                inError("head.e09"),
                Refusal.COMPLAINT_STILL_OPEN);
        for (var life : List.of(inStageTwo(), afterStageTwo(), inStageThree())) {
            refuse(PROCEDURES.fold(facts(life)), inError("head.e09"), Refusal.COMPLAINT_STILL_OPEN);
        }
    }

    private static EraseComplaint inError(String secondPerson) {
        return new EraseComplaint(
                ID, ErasureGround.LODGED_IN_ERROR, "manager.e09", "RET-1", secondPerson, day(1, 7), day(1, 7));
    }

    @Test
    void a_legal_hold_refuses_it_and_says_why() {
        var progress = PROCEDURES.fold(facts(complete(), HOLD));
        var refused =
                assertThrows(Refused.class, () -> PROCEDURES.decide(erase(ErasureGround.RETENTION_OVER), progress));
        assertEquals("legal-hold-in-force", refused.code());
        assertTrue(refused.getMessage().contains("court-proceedings"), refused.getMessage());
        assertTrue(refused.getMessage().contains("2026-09-01"), refused.getMessage());
    }

    @Test
    void every_legal_hold_must_be_lifted_first() {
        var police = new LegalHoldPlaced(ID, LegalHoldGround.POLICE_INVESTIGATION, null, null, day(9, 2), day(9, 2));
        var lifted = new LegalHoldLifted(ID, LegalHoldGround.COURT_PROCEEDINGS, null, day(9, 3), day(9, 3));
        refused(
                given(and(complete(), HOLD, police, lifted)).when(erase(ErasureGround.RETENTION_OVER)),
                Refusal.LEGAL_HOLD_IN_FORCE);
        given(and(complete(), HOLD, lifted))
                .when(erase(ErasureGround.RETENTION_OVER))
                .expectEvents(erased(ErasureGround.RETENTION_OVER));
    }

    @Test
    void a_hold_is_placed_and_lifted_once_and_in_order() {
        var place = new PlaceLegalHold(ID, LegalHoldGround.COURT_PROCEEDINGS, null, day(12, 31), day(9, 1), day(9, 1));
        given(complete()).when(place).expectEvents(HOLD);
        refused(given(and(complete(), HOLD)).when(place), Refusal.LEGAL_HOLD_ALREADY_PLACED);
        refused(
                given(complete())
                        .when(new PlaceLegalHold(ID, LegalHoldGround.OMBUDSMAN, null, day(9, 1), day(9, 1), day(9, 1))),
                Refusal.REVIEW_BEFORE_LEGAL_HOLD);
        refused(
                given(complete()).when(new LiftLegalHold(ID, LegalHoldGround.OMBUDSMAN, null, day(9, 1), day(9, 1))),
                Refusal.NO_SUCH_LEGAL_HOLD);
        refused(
                given(and(complete(), HOLD))
                        .when(new LiftLegalHold(ID, LegalHoldGround.COURT_PROCEEDINGS, null, day(8, 31), day(9, 2))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void the_ombudsmans_own_copy_is_named() {
        var referred = new ReferredToOmbudsman(
                ID,
                new UUID(0, 7),
                Ground.OWN_APPROACH,
                ApproachReason.DELAY,
                null,
                true,
                RECEIVED,
                List.of(),
                null,
                null,
                day(8, 20),
                day(8, 20));
        given(and(complete(), referred))
                .when(erase(ErasureGround.RETENTION_OVER))
                .expectEvents(new ComplaintErased(
                        ID,
                        ErasureGround.RETENTION_OVER,
                        "manager.e09",
                        "RET-1",
                        List.of("ombudsman"),
                        null,
                        LATER,
                        LATER));
    }

    @Test
    void nothing_more_is_done_with_it_and_no_clock_waits() {
        var before = facts(complete(), erased(ErasureGround.RETENTION_OVER));
        var progress = PROCEDURES.fold(before);
        refuse(progress, erase(ErasureGround.RETENTION_OVER), Refusal.COMPLAINT_ERASED);
        refuse(progress, new AssignTeam(ID, "north", LATER, LATER), Refusal.COMPLAINT_ERASED);
        assertEquals(List.of(), PROCEDURES.decide(new CheckDeadlines(ID, day(12, 31)), progress));
        assertTrue(progress.clocks().clocks().stream()
                .filter(clock -> clock.rule().owner() == Owner.COUNCIL)
                .allMatch(clock -> clock.ended().isPresent()));
    }

    @Test
    @Rule("R-REF-4")
    void even_then_nobody_is_kept_from_the_ombudsman() {
        var progress = PROCEDURES.fold(facts(complete(), erased(ErasureGround.RETENTION_OVER)));
        var approach =
                new ReferToOmbudsman(ID, new UUID(0, 7), new OwnApproach(ApproachReason.OTHER), day(12, 2), day(12, 2));
        assertTrue(PROCEDURES.decide(approach, progress).getFirst() instanceof ReferredToOmbudsman);
        refuse(
                progress,
                new ReferToOmbudsman(ID, new UUID(0, 7), new OwnApproach(ApproachReason.OTHER), day(12, 3), day(12, 2)),
                Refusal.DATE_IN_THE_FUTURE);
    }

    @Test
    void the_limits_it_missed_stay_on_record() {
        var progress = PROCEDURES.fold(facts(
                new Object[] {accepted(), missed("DL-10", STAGE_1_DUE), withdrawn(day(2, 2))},
                erased(ErasureGround.PERSON_ASKED)));
        assertTrue(progress.clocks().clocks().stream()
                .anyMatch(clock -> clock.missed().isPresent()));
    }

    @Test
    void it_is_the_same_outside_the_statutory_procedure() {
        for (var procedure : ProcedureKind.values()) {
            var progress = PROCEDURES.fold(List.of(accepted(procedure)));
            var facts = PROCEDURES.decide(new AssignTeam(ID, "north", day(1, 6), day(1, 6)), progress);
            assertEquals(new TeamAssigned(ID, "north", day(1, 6), day(1, 6)), facts.getLast());
            refuse(
                    PROCEDURES.fold(List.of(accepted(procedure), facts.getLast())),
                    new AssignTeam(ID, "north", day(1, 6), day(1, 6)),
                    Refusal.TEAM_ALREADY_ASSIGNED);
        }
    }

    private static void refuse(
            Progress progress, org.heard.procedure.complaint.command.ComplaintCommand command, Refusal refusal) {
        assertEquals(
                refusal.code(),
                assertThrows(Refused.class, () -> PROCEDURES.decide(command, progress))
                        .code());
    }

    private static List<ComplaintEvent> facts(Object[] before, ComplaintEvent... more) {
        return Stream.concat(Stream.of(before).map(ComplaintEvent.class::cast), Stream.of(more))
                .toList();
    }

    private static EraseComplaint erase(ErasureGround ground) {
        return new EraseComplaint(ID, ground, "manager.e09", "RET-1", null, LATER, LATER);
    }

    private static ComplaintErased erased(ErasureGround ground) {
        return new ComplaintErased(ID, ground, "manager.e09", "RET-1", List.of(), null, LATER, LATER);
    }
}
