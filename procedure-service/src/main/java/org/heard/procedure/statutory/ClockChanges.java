package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.INFORMATION;
import static org.heard.procedure.clock.ClockCode.OMBUDSMAN_FROM_DECISION;
import static org.heard.procedure.clock.ClockCode.OMBUDSMAN_FROM_NOTICE;
import static org.heard.procedure.clock.ClockCode.ORDERED_PANEL;
import static org.heard.procedure.clock.ClockCode.ORDERED_STAGE_2;
import static org.heard.procedure.clock.ClockCode.PANEL_MEETING;
import static org.heard.procedure.clock.ClockCode.PANEL_REPORT;
import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_FOR_LATENESS;
import static org.heard.procedure.clock.ClockCode.STAGE_2_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_3_ANSWER;
import static org.heard.procedure.complaint.Clocking.allFallAway;
import static org.heard.procedure.complaint.Clocking.both;
import static org.heard.procedure.complaint.Clocking.done;
import static org.heard.procedure.complaint.Clocking.fellAway;
import static org.heard.procedure.complaint.Clocking.open;
import static org.heard.procedure.complaint.Clocking.openWhere;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.Clocking;
import org.heard.procedure.complaint.event.ActionEvent;
import org.heard.procedure.complaint.event.AppointmentEvent;
import org.heard.procedure.complaint.event.ChangeEvent;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent;
import org.heard.procedure.complaint.event.EndingEvent;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.HoldEvent;
import org.heard.procedure.complaint.event.InquiryEvent;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoAcknowledged;
import org.heard.procedure.complaint.event.InvolvementEvent;
import org.heard.procedure.complaint.event.KeepingEvent;
import org.heard.procedure.complaint.event.LifeEvent;
import org.heard.procedure.complaint.event.LocalResolutionEvent;
import org.heard.procedure.complaint.event.OwnEvent;
import org.heard.procedure.complaint.event.PanelEvent;
import org.heard.procedure.complaint.event.PointEvent;
import org.heard.procedure.complaint.event.ReceptionEvent;
import org.heard.procedure.complaint.event.StageOneEvent;
import org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelArranged;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.event.StageTwoEvent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationReceived;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.event.StatementEvent;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.life.Keeping;
import org.heard.procedure.life.Life;

/** Which fact opens, moves and ends which clock (domain rules 3.1, 3.5). */
final class ClockChanges {

    private ClockChanges() {}

    static List<ClockChange> of(ComplaintEvent fact, ClockLedger clocks) {
        return HoldChanges.heldFromTheStart(changes(fact, clocks), clocks);
    }

    private static List<ClockChange> changes(ComplaintEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ComplaintAccepted it -> accepted(it, clocks);
            case LifeEvent it -> Life.changes(it, clocks);
            case ChangeEvent it -> ChangeClocks.of(it, clocks);
            case KeepingEvent it -> Keeping.changes(it, clocks);
            case ReceptionEvent it -> ReceptionClocks.of(it, clocks);
            case LocalResolutionEvent it -> ReceptionClocks.of(it);
            case HoldEvent it -> HoldChanges.of(it, clocks);
            case PointEvent _, StatementEvent _, ActionEvent _ -> List.of();
            case InquiryEvent it -> it instanceof StageTwoAcknowledged ? done(it, STAGE_2_ACKNOWLEDGEMENT) : List.of();
            case StageOneEvent it -> stageOne(it);
            case StageTwoEvent it -> stageTwo(it, clocks);
            case StageThreeEvent it -> stageThree(it, clocks);
            case PanelEvent it -> PanelClocks.of(it, clocks);
            case GoingOnEvent it -> goingOn(it, clocks);
            case EndingEvent it -> ending(it, clocks);
            case DeadlineEvent it -> List.of(Clocking.recorded(it));
            case AppointmentEvent _, InvolvementEvent _ -> List.of();
            case OwnEvent _ -> List.of();
        };
    }

    /** Where the council set no time to acknowledge, there is no such limit. The notice is the receipt's day until told. */
    private static List<ClockChange> accepted(ComplaintAccepted fact, ClockLedger clocks) {
        return both(
                openWhere(clocks, fact, fact.happenedOn(), ACKNOWLEDGEMENT, INFORMATION, STAGE_1_ANSWER),
                Clocking.noticed(fact));
    }

    private static List<ClockChange> stageOne(StageOneEvent fact) {
        return switch (fact) {
            case StageOneAnswered it ->
                both(
                        both(done(it, STAGE_1_ANSWER), fellAway(it, STAGE_2_FOR_LATENESS)),
                        open(it, it.happenedOn(), STAGE_2_REQUEST));
            case ResponseTimeExtended it ->
                List.of(new Extended(STAGE_1_ANSWER, it.reason().code(), it.respondBy(), it.happenedOn()));
        };
    }

    private static List<ClockChange> stageTwo(StageTwoEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case StatementAgreed it -> agreed(it, clocks);
            case DelayTold it -> done(it, STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT);
            case AdjudicationIssued it ->
                both(
                        done(
                                it,
                                STAGE_2_ANSWER_FROM_REQUEST,
                                STAGE_2_ANSWER_FROM_STATEMENT,
                                STAGE_2_ANSWER_OR_TELL_FROM_REQUEST,
                                STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT),
                        done(it, clocks.everyTime(ORDERED_STAGE_2)));
            case AdjudicationReceived it -> received(it, clocks);
            case InvestigatorAppointed _, IndependentPersonAppointed _ -> List.of();
        };
    }

    private static List<ClockChange> stageThree(StageThreeEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case PanelHeld it ->
                both(
                        both(
                                done(it, PANEL_MEETING),
                                both(done(it, clocks.everyTime(ORDERED_PANEL)), PanelClocks.met(it))),
                        open(it, it.happenedOn(), PANEL_REPORT));
            case PanelReportSent it -> both(done(it, PANEL_REPORT), open(it, it.receivedOn(), STAGE_3_ANSWER));
            case FinalResponseIssued it ->
                both(done(it, STAGE_3_ANSWER), open(it, it.happenedOn(), OMBUDSMAN_FROM_DECISION));
            case PanelArranged it -> PanelClocks.arranged(it, it.meetsOn(), clocks);
        };
    }

    private static List<ClockChange> goingOn(GoingOnEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case StageEscalated it ->
                both(escalated(it, clocks, it.to(), it.happenedOn()), PanelClocks.asked(it, clocks));
            case NextStepOffered it ->
                it.because() == OfferReason.LAPSED ? open(it, it.happenedOn(), STAGE_2_FOR_LATENESS) : List.of();
            case AskRefused _ -> List.of();
        };
    }

    private static List<ClockChange> ending(EndingEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ComplaintWithdrawn it -> allFallAway(it, clocks);
            case ReferredToOmbudsman it -> referred(it);
        };
    }

    private static List<ClockChange> referred(ReferredToOmbudsman fact) {
        var gone = done(fact, OMBUDSMAN_FROM_NOTICE, OMBUDSMAN_FROM_DECISION);
        return fact.ground() == Ground.EARLY_REFERRAL ? both(done(fact, PANEL_REQUEST), gone) : gone;
    }

    /** A stage begins, whoever brought it about. */
    static List<ClockChange> escalated(ComplaintEvent fact, ClockLedger clocks, Stage to, LocalDate day0) {
        return switch (to) {
            case STAGE_1 -> List.of();
            case STAGE_2 ->
                both(
                        both(fellAway(fact, STAGE_1_ANSWER), done(fact, STAGE_2_FOR_LATENESS, STAGE_2_REQUEST)),
                        openWhere(
                                clocks,
                                fact,
                                day0,
                                STAGE_2_ACKNOWLEDGEMENT,
                                STAGE_2_ANSWER_OR_TELL_FROM_REQUEST,
                                STAGE_2_ANSWER_FROM_REQUEST));
            case STAGE_3 -> both(done(fact, PANEL_REQUEST), open(fact, day0, PANEL_MEETING));
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
}
