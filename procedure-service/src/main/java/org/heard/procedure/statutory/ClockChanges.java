package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.PANEL_MEETING;
import static org.heard.procedure.clock.ClockCode.PANEL_REPORT;
import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_3_ANSWER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Warned;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelArranged;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationReceived;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.Ground;

/** Which fact opens, moves and ends which clock (domain rules 3.1, 3.5). */
final class ClockChanges {

    private ClockChanges() {}

    static List<ClockChange> of(ComplaintEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ComplaintAccepted it -> open(it, it.happenedOn(), STAGE_1_ANSWER);
            case StageOneAnswered it -> done(it, STAGE_1_ANSWER);
            case ResponseTimeExtended it ->
                List.of(new Extended(STAGE_1_ANSWER, it.reason().code(), it.respondBy(), it.happenedOn()));
            case StageEscalated it -> escalated(it);
            case StatementAgreed it -> agreed(it, clocks);
            case DelayTold it -> done(it, STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT);
            case AdjudicationIssued it ->
                done(
                        it,
                        STAGE_2_ANSWER_FROM_REQUEST,
                        STAGE_2_ANSWER_FROM_STATEMENT,
                        STAGE_2_ANSWER_OR_TELL_FROM_REQUEST,
                        STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT);
            case AdjudicationReceived it -> received(it, clocks);
            case PanelHeld it -> both(done(it, PANEL_MEETING), open(it, it.happenedOn(), PANEL_REPORT));
            case PanelReportSent it -> both(done(it, PANEL_REPORT), open(it, it.receivedOn(), STAGE_3_ANSWER));
            case FinalResponseIssued it -> done(it, STAGE_3_ANSWER);
            case ComplaintWithdrawn it -> withdrawn(it, clocks);
            case ReferredToOmbudsman it -> it.ground() == Ground.EARLY_REFERRAL ? done(it, PANEL_REQUEST) : List.of();
            case DeadlineMissed it -> List.of(new Missed(new ClockCode(it.clock()), it.dueOn(), it.happenedOn()));
            case DeadlineApproached it ->
                List.of(new Warned(new ClockCode(it.clock()), it.step(), it.dueOn(), it.workingDaysLeft()));
            case NextStepOffered _,
                    AskRefused _,
                    InvestigatorAppointed _,
                    IndependentPersonAppointed _,
                    PanelArranged _ -> List.of();
        };
    }

    private static List<ClockChange> escalated(StageEscalated fact) {
        return switch (fact.to()) {
            case STAGE_1 -> List.of();
            case STAGE_2 ->
                both(
                        List.of(Ended.fellAway(STAGE_1_ANSWER, fact.happenedOn(), fact.recordedOn(), nameOf(fact))),
                        open(
                                fact,
                                fact.happenedOn(),
                                STAGE_2_ANSWER_OR_TELL_FROM_REQUEST,
                                STAGE_2_ANSWER_FROM_REQUEST));
            case STAGE_3 -> both(done(fact, PANEL_REQUEST), open(fact, fact.happenedOn(), PANEL_MEETING));
        };
    }

    /** A delay that was told before the statement was agreed has told what DL-22 asks for, on either basis. */
    private static List<ClockChange> agreed(StatementAgreed fact, ClockLedger clocks) {
        var opened =
                open(fact, fact.happenedOn(), STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, STAGE_2_ANSWER_FROM_STATEMENT);
        var told = clocks.clock(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST)
                .filter(clock -> clock.ended().isPresent())
                .isPresent();
        return told ? both(opened, done(fact, STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT)) : opened;
    }

    /** Somebody who has asked for a panel already needs no time to ask. */
    private static List<ClockChange> received(AdjudicationReceived fact, ClockLedger clocks) {
        return clocks.clock(PANEL_MEETING).isPresent() ? List.of() : open(fact, fact.happenedOn(), PANEL_REQUEST);
    }

    private static List<ClockChange> withdrawn(ComplaintWithdrawn fact, ClockLedger clocks) {
        return clocks.clocks().stream()
                .<ClockChange>map(
                        clock -> Ended.fellAway(clock.code(), fact.happenedOn(), fact.recordedOn(), nameOf(fact)))
                .toList();
    }

    private static List<ClockChange> open(ComplaintEvent fact, LocalDate day0, ClockCode... clocks) {
        return Arrays.stream(clocks)
                .<ClockChange>map(clock -> new Opened(clock, day0, nameOf(fact)))
                .toList();
    }

    private static List<ClockChange> done(ComplaintEvent fact, ClockCode... clocks) {
        return Arrays.stream(clocks)
                .<ClockChange>map(clock -> Ended.done(clock, fact.happenedOn(), fact.recordedOn(), nameOf(fact)))
                .toList();
    }

    private static List<ClockChange> both(List<ClockChange> first, List<ClockChange> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String nameOf(ComplaintEvent fact) {
        return fact.getClass().getSimpleName();
    }
}
