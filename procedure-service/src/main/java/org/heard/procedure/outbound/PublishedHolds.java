package org.heard.procedure.outbound;

import org.heard.contracts.ProcedureEvent;
import org.heard.procedure.complaint.event.HoldEvent;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateFound;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateSought;
import org.heard.procedure.complaint.event.HoldEvent.ComplaintResubmitted;
import org.heard.procedure.complaint.event.HoldEvent.HoldReviewDue;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceReviewed;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsConcluded;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsRecorded;
import org.heard.procedure.complaint.term.PrejudiceDecision;

/** What others are told of waiting and going on. */
final class PublishedHolds {

    private PublishedHolds() {}

    static ProcedureEvent of(HoldEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case PrejudiceDecided it ->
                switch (it.decision()) {
                    case HOLD_WHOLE -> held(it, "whole");
                    case HOLD_PART -> held(it, "part");
                    case GO_ON -> null;
                };
            case PrejudiceReviewed it ->
                it.decision() == PrejudiceDecision.GO_ON
                        ? new ProcedureEvent.ComplaintReleased(complaint, "no-longer-prejudiced", it.happenedOn(), null)
                        : null;
            case ProceedingsConcluded it ->
                it.resubmitBy() == null
                        ? null
                        : new ProcedureEvent.ComplaintReleased(
                                complaint, "proceedings-" + it.how().code(), it.happenedOn(), it.resubmitBy());
            case ComplaintResubmitted it ->
                new ProcedureEvent.ComplaintReleased(complaint, "resubmitted", it.happenedOn(), null);
            case AdvocateSought it ->
                new ProcedureEvent.ComplaintHeld(complaint, "whole", "advocate", it.happenedOn(), it.reviewOn());
            case AdvocateFound it ->
                new ProcedureEvent.ComplaintReleased(complaint, "advocate-found", it.happenedOn(), null);
            case ProceedingsRecorded _, HoldReviewDue _ -> null;
        };
    }

    private static ProcedureEvent held(PrejudiceDecided fact, String scope) {
        var kind = fact.kind() == null ? "concurrent" : fact.kind().code();
        return new ProcedureEvent.ComplaintHeld(
                fact.id().uuid(), scope, kind + "-proceedings", fact.happenedOn(), fact.reviewOn());
    }
}
