package org.heard.procedure.corporate;

import static org.heard.procedure.clock.ClockCode.CORPORATE_ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.CORPORATE_ANSWER;
import static org.heard.procedure.clock.ClockCode.CORPORATE_ANSWER_FROM_RECEIPT;
import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_ANSWER;
import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_REQUEST;
import static org.heard.procedure.clock.ClockCode.OMBUDSMAN_FROM_NOTICE;
import static org.heard.procedure.complaint.Clocking.allFallAway;
import static org.heard.procedure.complaint.Clocking.both;
import static org.heard.procedure.complaint.Clocking.done;
import static org.heard.procedure.complaint.Clocking.fellAway;
import static org.heard.procedure.complaint.Clocking.noticed;
import static org.heard.procedure.complaint.Clocking.openWhere;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.Clocking;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.CorporateEvent;
import org.heard.procedure.complaint.event.CorporateEvent.ActionCarriedOut;
import org.heard.procedure.complaint.event.CorporateEvent.ActionPromised;
import org.heard.procedure.complaint.event.CorporateEvent.AdjustmentAgreed;
import org.heard.procedure.complaint.event.CorporateEvent.AnswerTimeExtended;
import org.heard.procedure.complaint.event.CorporateEvent.AnswererNamed;
import org.heard.procedure.complaint.event.CorporateEvent.ConsiderationRefused;
import org.heard.procedure.complaint.event.CorporateEvent.LatenessExplained;
import org.heard.procedure.complaint.event.CorporateEvent.StageAcknowledged;
import org.heard.procedure.complaint.event.CorporateEvent.StageTwoAnswered;
import org.heard.procedure.complaint.event.DeadlineEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.KeepingEvent;
import org.heard.procedure.complaint.event.LifeEvent;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.life.Keeping;
import org.heard.procedure.life.Life;

/**
 * Which fact opens, moves and ends which clock of the corporate procedure. Under the Code an answer is counted from its
 * acknowledgement; one that did not come in time counts as if it had come on its last day. Under a council's own limits each is
 * counted from receipt or request, and one that the council did not set is none.
 */
final class ClockChanges {

    static final List<ClockCode> ANSWERS_OF_STAGE_1 = List.of(CORPORATE_ANSWER, CORPORATE_ANSWER_FROM_RECEIPT);

    private ClockChanges() {}

    static List<ClockChange> of(ComplaintEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ComplaintAccepted it -> both(begun(it, it.happenedOn(), clocks), noticed(it));
            case ProcedureCorrected it ->
                it.stage() == Stage.STAGE_1 ? begun(it, it.day0(), clocks) : escalated(it, it.day0(), clocks);
            case StageOneAnswered it -> answered(it, clocks);
            case StageEscalated it -> escalated(it, it.happenedOn(), clocks);
            case CorporateEvent it -> own(it, clocks);
            case LifeEvent it -> Life.changes(it, clocks);
            case KeepingEvent it -> Keeping.changes(it, clocks);
            case ComplaintWithdrawn it -> allFallAway(it, clocks);
            case ReferredToOmbudsman it -> done(it, OMBUDSMAN_FROM_NOTICE);
            case DeadlineEvent it -> both(List.of(Clocking.recorded(it)), passed(it, clocks));
            case ComplaintEvent _ -> List.of();
        };
    }

    private static List<ClockChange> begun(ComplaintEvent fact, LocalDate day0, ClockLedger clocks) {
        return openWhere(clocks, fact, day0, CORPORATE_ACKNOWLEDGEMENT, CORPORATE_ANSWER_FROM_RECEIPT);
    }

    private static List<ClockChange> own(CorporateEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case StageAcknowledged it -> acknowledged(it, clocks);
            case AnswerTimeExtended it ->
                List.of(new Extended(new ClockCode(it.clock()), it.reason().code(), it.respondBy(), it.happenedOn()));
            case StageTwoAnswered it ->
                both(
                        fellAway(it, CORPORATE_STAGE_2_ACKNOWLEDGEMENT),
                        done(it, CORPORATE_STAGE_2_ANSWER, CORPORATE_STAGE_2_ANSWER_FROM_REQUEST));
            case ConsiderationRefused it -> allFallAway(it, clocks);
            case AnswererNamed _, LatenessExplained _, AdjustmentAgreed _, ActionPromised _, ActionCarriedOut _ ->
                List.of();
        };
    }

    private static List<ClockChange> acknowledged(StageAcknowledged fact, ClockLedger clocks) {
        return fact.stage() == Stage.STAGE_1
                ? acknowledged(fact, clocks, CORPORATE_ACKNOWLEDGEMENT, CORPORATE_ANSWER)
                : acknowledged(fact, clocks, CORPORATE_STAGE_2_ACKNOWLEDGEMENT, CORPORATE_STAGE_2_ANSWER);
    }

    private static List<ClockChange> acknowledged(
            StageAcknowledged fact, ClockLedger clocks, ClockCode acknowledgement, ClockCode answer) {
        return both(done(fact, acknowledgement), openUnlessCounted(fact, fact.happenedOn(), clocks, answer));
    }

    /** One that was done in time and recorded late is what it is: its day counts, unless a new date was told since. */
    private static List<ClockChange> openUnlessCounted(
            ComplaintEvent fact, LocalDate day0, ClockLedger clocks, ClockCode answer) {
        var counted = clocks.clock(answer)
                .filter(clock -> clock.extended().isPresent() || !day0.isBefore(clock.day0()))
                .isPresent();
        return counted ? List.of() : openWhere(clocks, fact, day0, answer);
    }

    private static List<ClockChange> passed(DeadlineEvent fact, ClockLedger clocks) {
        if (!(fact instanceof DeadlineMissed missed)) {
            return List.of();
        }
        var clock = new ClockCode(missed.clock());
        if (clock.equals(CORPORATE_ACKNOWLEDGEMENT)) {
            return openUnlessCounted(missed, missed.dueOn(), clocks, CORPORATE_ANSWER);
        }
        return clock.equals(CORPORATE_STAGE_2_ACKNOWLEDGEMENT)
                ? openUnlessCounted(missed, missed.dueOn(), clocks, CORPORATE_STAGE_2_ANSWER)
                : List.of();
    }

    private static List<ClockChange> answered(StageOneAnswered fact, ClockLedger clocks) {
        return both(
                both(
                        fellAway(fact, CORPORATE_ACKNOWLEDGEMENT),
                        done(fact, CORPORATE_ANSWER, CORPORATE_ANSWER_FROM_RECEIPT)),
                openWhere(clocks, fact, fact.happenedOn(), CORPORATE_STAGE_2_REQUEST));
    }

    private static List<ClockChange> escalated(ComplaintEvent fact, LocalDate day0, ClockLedger clocks) {
        return both(
                both(
                        fellAway(fact, CORPORATE_ACKNOWLEDGEMENT, CORPORATE_ANSWER, CORPORATE_ANSWER_FROM_RECEIPT),
                        done(fact, CORPORATE_STAGE_2_REQUEST)),
                openWhere(
                        clocks, fact, day0, CORPORATE_STAGE_2_ACKNOWLEDGEMENT, CORPORATE_STAGE_2_ANSWER_FROM_REQUEST));
    }
}
