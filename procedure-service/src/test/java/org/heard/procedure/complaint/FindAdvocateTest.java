package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.command.HoldStep.FindAdvocate;
import org.heard.procedure.complaint.command.HoldStep.SeekAdvocate;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateFound;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateSought;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsRecorded;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Proceedings;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

/** Stage 1 is due on 19 January, and on 2 February at the very latest. */
@Rule("R-S1-2")
class FindAdvocateTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();
    private static final AdvocateSought SOUGHT = new AdvocateSought(ID, day(1, 16), day(1, 9), day(1, 9));

    @Test
    void stage_one_waits_while_an_advocate_is_found_and_the_person_is_told() {
        given(accepted())
                .when(new SeekAdvocate(ID, day(1, 16), day(1, 9), day(1, 9)))
                .expectEvents(SOUGHT);
    }

    @Test
    void it_never_waits_past_its_twentieth_working_day() {
        assertEquals(Optional.of(STAGE_1_EXTENDED), stageOne(SOUGHT).limit(DAYS));
    }

    @Test
    void found_the_days_that_were_left_run_on() {
        var found = new AdvocateFound(ID, day(1, 14), day(1, 14));
        given(accepted(), SOUGHT)
                .when(new FindAdvocate(ID, day(1, 14), day(1, 14)))
                .expectEvents(found);
        assertEquals(Optional.of(day(1, 22)), stageOne(SOUGHT, found).limit(DAYS));
    }

    @Test
    void it_waits_in_stage_one_only_before_the_limit_and_once() {
        refused(
                given(accepted()).when(new SeekAdvocate(ID, day(2, 2), STAGE_1_DUE, STAGE_1_DUE)),
                Refusal.HOLD_TOO_LATE);
        refused(
                given(accepted(), SOUGHT).when(new SeekAdvocate(ID, day(1, 20), day(1, 12), day(1, 12))),
                Refusal.CLOCK_HELD);
        refused(
                given(accepted(), answered(day(1, 8))).when(new SeekAdvocate(ID, day(1, 16), day(1, 9), day(1, 9))),
                Refusal.STAGE_1_ALREADY_ANSWERED);
        refused(
                given(inStageTwo()).when(new SeekAdvocate(ID, day(2, 16), day(2, 10), day(2, 10))),
                Refusal.STAGE_1_OVER);
        refused(given(accepted()).when(new FindAdvocate(ID, day(1, 9), day(1, 9))), Refusal.NOTHING_IS_HELD);
        refused(
                given(accepted()).when(new SeekAdvocate(ID, day(1, 9), day(1, 9), day(1, 9))),
                Refusal.HOLD_WITHOUT_REVIEW);
    }

    @Test
    void nobody_is_found_before_they_were_sought() {
        refused(
                given(accepted(), SOUGHT).when(new FindAdvocate(ID, day(1, 8), day(1, 9))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void who_waits_for_proceedings_waits_for_no_advocate() {
        refused(
                given(
                                accepted(),
                                new ProceedingsRecorded(ID, "p-1", Proceedings.COURT, day(1, 8), day(1, 8)),
                                new PrejudiceDecided(
                                        ID,
                                        "p-1",
                                        null,
                                        PrejudiceDecision.HOLD_WHOLE,
                                        List.of(),
                                        WORDS,
                                        day(2, 9),
                                        day(1, 9),
                                        day(1, 9)))
                        .when(new FindAdvocate(ID, day(1, 14), day(1, 14))),
                Refusal.NOTHING_IS_HELD);
    }

    private static StatutoryClock stageOne(ComplaintEvent... more) {
        var facts = new java.util.ArrayList<ComplaintEvent>(List.of(accepted()));
        facts.addAll(List.of(more));
        return PROCEDURES.fold(facts).clocks().clock(ClockCode.STAGE_1_ANSWER).orElseThrow();
    }
}
