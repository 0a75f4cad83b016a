package org.heard.procedure.outbound;

import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.ComplaintRejected;
import org.heard.contracts.ProcedureEvent.DeadlineMoved;
import org.heard.contracts.ProcedureEvent.DelayTold;
import org.heard.contracts.ProcedureEvent.ResponseIssued;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.event.ConferenceEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ChairMadeContact;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelHeld;
import org.heard.procedure.complaint.event.ConferenceEvent.PointsPassedToAgency;
import org.heard.procedure.complaint.event.ConferenceEvent.StandingDecided;
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
import org.heard.procedure.complaint.event.OwnEvent;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Standing;

/** What others are told of what only one procedure knows; null for what concerns nobody else. */
final class PublishedOwn {

    private PublishedOwn() {}

    static ProcedureEvent of(OwnEvent fact) {
        return switch (fact) {
            case CorporateEvent it -> corporate(it);
            case ConferenceEvent it -> conference(it);
        };
    }

    private static ProcedureEvent corporate(CorporateEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case AnswerTimeExtended it ->
                new DeadlineMoved(
                        complaint,
                        it.clock(),
                        new ClockCode(it.clock()).rule(),
                        it.stage().code(),
                        it.oldRespondBy(),
                        it.respondBy(),
                        it.reason().code());
            case StageTwoAnswered it ->
                new ResponseIssued(complaint, Stage.STAGE_2.code(), "stage-2-response", it.happenedOn());
            case ConsiderationRefused it ->
                new ComplaintRejected(complaint, it.ground().code(), "CODE-3", it.happenedOn());
            case LatenessExplained it -> new DelayTold(complaint, it.reason().code(), it.answerBy(), it.happenedOn());
            case StageAcknowledged _, AnswererNamed _, AdjustmentAgreed _, ActionPromised _, ActionCarriedOut _ -> null;
        };
    }

    private static ProcedureEvent conference(ConferenceEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case ConferenceAnswered it ->
                new ResponseIssued(
                        complaint,
                        it.stage().code(),
                        it.stage() == Stage.STAGE_1 ? "stage-1-response" : "stage-2-response",
                        it.happenedOn());
            case ConferencePanelAnswered it ->
                new ResponseIssued(complaint, Stage.STAGE_3.code(), "final-response", it.happenedOn());
            case StandingDecided it ->
                it.standing() == Standing.NONE
                        ? new ComplaintRejected(complaint, "no-standing", "CONF-1", it.happenedOn())
                        : null;
            case ChairMadeContact _, PointsPassedToAgency _, ConferencePanelHeld _ -> null;
        };
    }
}
