package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heard.procedure.complaint.command.HoldStep.ConcludeProceedings;
import org.heard.procedure.complaint.command.HoldStep.ResubmitComplaint;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.HoldEvent.ComplaintResubmitted;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsConcluded;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsRecorded;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Proceedings;
import org.heard.procedure.complaint.term.ProceedingsEnd;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Two points, of which the second waits for a trial: the first is answered meanwhile, and the second when it is brought again. */
@Rule("R-CC-5")
class PartThatWaitsTest {

    private static final UUID OTHER = UUID.fromString("0190b6a0-0000-7000-8000-000000000077");
    private static final ComplaintAccepted ACCEPTED = withTwoPoints();
    private static final ProceedingsRecorded LEARNED =
            new ProceedingsRecorded(ID, "p-1", Proceedings.CRIMINAL, day(1, 8), day(1, 8));
    private static final PrejudiceDecided WAITS = new PrejudiceDecided(
            ID,
            "p-1",
            Proceedings.CRIMINAL,
            PrejudiceDecision.HOLD_PART,
            List.of(2),
            WORDS,
            day(2, 9),
            day(1, 9),
            day(1, 9));
    private static final StageOneAnswered FIRST = new StageOneAnswered(ID, WORDS, of(1), day(1, 12), day(1, 12));
    private static final ProceedingsConcluded CONCLUDED = new ProceedingsConcluded(
            ID, "p-1", ProceedingsEnd.COMPLETED, day(1, 13).plusYears(1), day(1, 13), day(1, 13));

    @Test
    void the_rest_is_answered_without_it() {
        given(ACCEPTED, LEARNED, WAITS).when(answer(1)).expectSuccessfulHandlerExecution();
        refused(given(ACCEPTED, LEARNED, WAITS).when(answer(1, 2)), Refusal.POINT_UNKNOWN);
        refused(given(ACCEPTED, LEARNED).when(answer(1)), Refusal.POINT_UNANSWERED);
    }

    @Test
    @Rule("R-CC-4")
    void brought_again_before_the_answer_it_is_owed_with_the_rest() {
        var again = resubmitted(null);
        given(ACCEPTED, LEARNED, WAITS, CONCLUDED).when(resubmit(null)).expectEvents(again);
        refused(given(ACCEPTED, LEARNED, WAITS, CONCLUDED, again).when(answer(1)), Refusal.POINT_UNANSWERED);
        given(ACCEPTED, LEARNED, WAITS, CONCLUDED, again).when(answer(1, 2)).expectSuccessfulHandlerExecution();
        refused(given(ACCEPTED, LEARNED, WAITS, CONCLUDED).when(resubmit(OTHER)), Refusal.WAITING_PART_ANSWERED_HERE);
    }

    @Test
    @Rule("R-CC-4")
    void after_the_answer_it_is_brought_again_in_a_complaint_of_its_own() {
        refused(
                given(ACCEPTED, LEARNED, WAITS, FIRST, CONCLUDED).when(resubmit(null)),
                Refusal.RESUBMISSION_NEEDS_A_COMPLAINT);
        given(ACCEPTED, LEARNED, WAITS, FIRST, CONCLUDED).when(resubmit(OTHER)).expectEvents(resubmitted(OTHER));
        assertEquals(
                Set.of(2),
                PointsLedger.waiting(
                        PROCEDURES.fold(List.of(ACCEPTED, LEARNED, WAITS, FIRST, CONCLUDED, resubmitted(OTHER)))));
    }

    @Test
    @Rule("DL-41")
    void the_end_of_the_proceedings_is_recorded_after_the_last_answer_too() {
        given(and(
                        complete(),
                        LEARNED,
                        new PrejudiceDecided(
                                ID,
                                "p-1",
                                Proceedings.CRIMINAL,
                                PrejudiceDecision.HOLD_PART,
                                List.of(1),
                                WORDS,
                                day(9, 1),
                                day(1, 9),
                                day(1, 9))))
                .when(new ConcludeProceedings(ID, "p-1", ProceedingsEnd.COMPLETED, day(9, 1), day(9, 1)))
                .expectSuccessfulHandlerExecution();
    }

    private static ComplaintResubmitted resubmitted(UUID continuedIn) {
        return new ComplaintResubmitted(
                ID, "p-1", AskedBy.COMPLAINANT, Means.PHONE, false, continuedIn, day(1, 14), day(1, 14));
    }

    private static ResubmitComplaint resubmit(UUID continuedIn) {
        return new ResubmitComplaint(ID, "p-1", AskedBy.COMPLAINANT, Means.PHONE, continuedIn, day(1, 14), day(1, 14));
    }

    private static AnswerStageOne answer(Integer... points) {
        return new AnswerStageOne(ID, WORDS, of(points), null, day(1, 15), day(1, 15));
    }

    private static List<PointFinding> of(Integer... points) {
        return List.of(points).stream()
                .map(point -> new PointFinding(point, Finding.UPHELD, null, WORDS))
                .toList();
    }

    private static ComplaintAccepted withTwoPoints() {
        var it = accepted();
        return new ComplaintAccepted(
                it.id(),
                it.council(),
                it.reference(),
                it.procedure(),
                it.stage(),
                it.ruleSet(),
                it.channel(),
                it.complainantKind(),
                it.youngPerson(),
                it.reasons(),
                List.of(
                        new ComplaintAccepted.Point(new UUID(0, 1), "looked-after-care"),
                        new ComplaintAccepted.Point(new UUID(0, 2), "looked-after-care")),
                it.advocateWanted(),
                it.firstNoticeOn(),
                it.happenedOn(),
                it.recordedOn());
    }
}
