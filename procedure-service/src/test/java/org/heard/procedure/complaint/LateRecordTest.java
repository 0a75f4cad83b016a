package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.RecordStep;
import org.heard.procedure.complaint.command.StageTwoStep.TellDelay;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.BreachExplained;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

/** Stage 2 was asked for on 9 February: by 16 March the council answers or tells why it is late. It told on the 13th. */
@Rule("R-CLK-1")
class LateRecordTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();
    private static final LocalDate TOLD_ON = day(3, 13);
    private static final DelayTold TOLD =
            new DelayTold(ID, DelayReason.EVIDENCE_AWAITED, ADJUDICATED, TOLD_ON, day(3, 17));

    @Test
    void a_step_in_time_recorded_late_leaves_the_miss_on_record_and_explains_it() {
        given(inStageTwo())
                .when(recorded(day(3, 17), null))
                .expectEvents(
                        missed("DL-22/request", DELAY_DUE),
                        TOLD,
                        new BreachExplained(ID, "DL-22/request", null, "manager.e09", TOLD_ON, day(3, 17)));
    }

    @Test
    void both_days_stay_and_the_clock_says_met_late() {
        var facts = new java.util.ArrayList<ComplaintEvent>();
        for (var fact : inStageTwo()) {
            facts.add((ComplaintEvent) fact);
        }
        facts.addAll(List.of(
                missed("DL-22/request", DELAY_DUE),
                TOLD,
                new BreachExplained(ID, "DL-22/request", WORDS, "manager.e09", TOLD_ON, day(3, 17))));
        var clock = PROCEDURES
                .fold(facts)
                .clocks()
                .clock(ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST)
                .orElseThrow();

        assertEquals(State.MET_LATE, clock.state(day(4, 1), DAYS));
        assertEquals(TOLD_ON, clock.explained().orElseThrow().keptOn());
        assertEquals(day(3, 17), clock.explained().orElseThrow().recordedOn());
        assertTrue(clock.missed().isPresent());
    }

    @Test
    void a_day_more_than_three_working_days_back_needs_evidence() {
        // 18 March is the third working day after the 13th, the 19th the fourth
        given(inStageTwo()).when(recorded(day(3, 18), null)).expectSuccessfulHandlerExecution();
        refused(given(inStageTwo()).when(recorded(day(3, 19), null)), Refusal.EVIDENCE_NEEDED);
        given(inStageTwo()).when(recorded(day(3, 19), WORDS)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_step_that_was_itself_late_explains_nothing() {
        given(inStageTwo())
                .when(new RecordStep(
                        ID,
                        new TellDelay(ID, DelayReason.EVIDENCE_AWAITED, ADJUDICATED, day(3, 17), day(3, 17)),
                        null,
                        "manager.e09",
                        DAYS))
                .expectEvents(
                        missed("DL-22/request", DELAY_DUE),
                        new DelayTold(ID, DelayReason.EVIDENCE_AWAITED, ADJUDICATED, day(3, 17), day(3, 17)));
    }

    @Test
    void evidence_is_asked_of_the_person_s_own_steps_too() {
        refused(
                given(accepted(), missed("DL-10", STAGE_1_DUE))
                        .when(new RecordStep(
                                ID,
                                new RequestNextStage(
                                        ID, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.LETTER, day(1, 20), day(2, 9)),
                                null,
                                "manager.e09",
                                DAYS)),
                Refusal.EVIDENCE_NEEDED);
    }

    private static RecordStep recorded(LocalDate on, Sealed evidence) {
        return new RecordStep(
                ID,
                new TellDelay(ID, DelayReason.EVIDENCE_AWAITED, ADJUDICATED, TOLD_ON, on),
                evidence,
                "manager.e09",
                DAYS);
    }
}
