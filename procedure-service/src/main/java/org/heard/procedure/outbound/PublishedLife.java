package org.heard.procedure.outbound;

import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.OmbudsmanOrderRefused;
import org.heard.contracts.ProcedureEvent.ProcedureChanged;
import org.heard.contracts.ProcedureEvent.ResponseIssued;
import org.heard.contracts.ProcedureEvent.StageOrdered;
import org.heard.contracts.ProcedureEvent.SufficientInterestRefused;
import org.heard.procedure.complaint.event.ChangeEvent;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintSplit;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanStepNoted;
import org.heard.procedure.complaint.event.ChangeEvent.PointsTaken;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.LifeEvent;
import org.heard.procedure.complaint.event.LifeEvent.AnonymousComplaintDecided;
import org.heard.procedure.complaint.event.LifeEvent.ComplainantNamed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintClosed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.LifeEvent.InternalReviewBegun;
import org.heard.procedure.complaint.event.LifeEvent.SafeguardingConcernRaised;
import org.heard.procedure.complaint.event.LifeEvent.WithdrawalGuarded;
import org.heard.procedure.complaint.event.LocalResolutionEvent;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionDeclined;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionEnded;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionOffered;
import org.heard.procedure.complaint.event.LocalResolutionEvent.LongerWaitAgreed;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneSkipped;
import org.heard.procedure.complaint.event.ReceptionEvent;
import org.heard.procedure.complaint.event.ReceptionEvent.ChildsWishNoted;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintAcknowledged;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.ReceptionEvent.InformationGiven;
import org.heard.procedure.complaint.event.ReceptionEvent.LateComplaintDecided;
import org.heard.procedure.complaint.event.ReceptionEvent.RepresentativeConsidered;
import org.heard.procedure.complaint.event.ReceptionEvent.SufficientInterestDecided;
import org.heard.procedure.complaint.term.ChildInformed;
import org.heard.procedure.complaint.term.OmbudsmanStep;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.SufficientInterest;

/** What others are told of reception, of settling and of the life of a complaint; null for what concerns nobody else. */
final class PublishedLife {

    private PublishedLife() {}

    static ProcedureEvent of(LifeEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case ComplaintClosed it ->
                new ProcedureEvent.ComplaintClosed(complaint, it.because().code(), it.happenedOn());
            case ComplaintReinstated it ->
                new ProcedureEvent.ComplaintReinstated(
                        complaint, it.stage() == null ? null : it.stage().code(), it.happenedOn());
            case WithdrawalGuarded _,
                    InternalReviewBegun _,
                    SafeguardingConcernRaised _,
                    AnonymousComplaintDecided _,
                    ComplainantNamed _ -> null;
        };
    }

    static ProcedureEvent of(ChangeEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case ProcedureCorrected it ->
                new ProcedureChanged(
                        complaint,
                        it.from().code(),
                        it.to().code(),
                        it.stage() == null ? null : it.stage().code(),
                        it.day0(),
                        it.because().code(),
                        it.happenedOn());
            case OmbudsmanOrderTaken it ->
                new StageOrdered(complaint, it.stage().code(), it.happenedOn(), it.completeBy());
            case ComplaintLinked it ->
                new ProcedureEvent.ComplaintLinked(
                        complaint, it.other().uuid(), it.because().code(), it.happenedOn());
            case OmbudsmanStepNoted it ->
                it.step() == OmbudsmanStep.ORDER_REFUSED
                        ? new OmbudsmanOrderRefused(complaint, it.recommendationId(), it.detail(), it.recordedOn())
                        : null;
            case ComplaintSplit _, PointsTaken _ -> null;
        };
    }

    static ProcedureEvent of(ReceptionEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case SufficientInterestDecided it ->
                it.decision() == SufficientInterest.GRANTED
                        ? null
                        : new SufficientInterestRefused(
                                complaint, it.happenedOn(), it.childInformed() == ChildInformed.INFORMED);
            case ComplaintRejected it ->
                new ProcedureEvent.ComplaintRejected(
                        complaint, it.ground().code(), it.ground().rule(), it.happenedOn());
            case ComplaintAcknowledged _,
                    InformationGiven _,
                    RepresentativeConsidered _,
                    ChildsWishNoted _,
                    LateComplaintDecided _ -> null;
        };
    }

    static ProcedureEvent of(LocalResolutionEvent fact) {
        return switch (fact) {
            case StageOneResolved it ->
                new ResponseIssued(it.id().uuid(), Stage.STAGE_1.code(), "agreed-terms", it.happenedOn());
            case LongerWaitAgreed _,
                    StageOneSkipped _,
                    AlternativeResolutionOffered _,
                    AlternativeResolutionDeclined _,
                    AlternativeResolutionEnded _ -> null;
        };
    }
}
