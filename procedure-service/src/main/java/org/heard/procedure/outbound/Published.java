package org.heard.procedure.outbound;

import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;

import java.util.Optional;
import java.util.function.Supplier;
import org.heard.contracts.ProcedureEvent;
import org.heard.procedure.complaint.event.ActionEvent;
import org.heard.procedure.complaint.event.AppointmentEvent;
import org.heard.procedure.complaint.event.ChangeEvent;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.BreachExplained;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineRecounted;
import org.heard.procedure.complaint.event.EndingEvent;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.HoldEvent;
import org.heard.procedure.complaint.event.InquiryEvent;
import org.heard.procedure.complaint.event.InvolvementEvent;
import org.heard.procedure.complaint.event.KeepingEvent;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldLifted;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldPlaced;
import org.heard.procedure.complaint.event.KeepingEvent.TeamAssigned;
import org.heard.procedure.complaint.event.LifeEvent;
import org.heard.procedure.complaint.event.LocalResolutionEvent;
import org.heard.procedure.complaint.event.OwnEvent;
import org.heard.procedure.complaint.event.PanelEvent;
import org.heard.procedure.complaint.event.PointEvent;
import org.heard.procedure.complaint.event.PointEvent.NewComplaintNamed;
import org.heard.procedure.complaint.event.PointEvent.PointAdded;
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
import org.heard.procedure.complaint.event.StatementEvent.StatementCommented;
import org.heard.procedure.complaint.event.StatementEvent.StatementDrafted;
import org.heard.procedure.complaint.event.StatementEvent.StatementSent;
import org.heard.procedure.complaint.term.Coded;
import org.heard.procedure.complaint.term.Stage;

/** Which stored fact is told to others, and as what; the table stands in docs/language.md. Words never are. */
final class Published {

    private Published() {}

    /**
     * What others are told of a fact; empty for what concerns nobody else yet.
     *
     * @param manifestDigest of the case part as at the fact; asked for a referral only
     */
    static Optional<ProcedureEvent> of(ComplaintEvent fact, Supplier<String> manifestDigest) {
        return Optional.ofNullable(
                switch (fact) {
                    case ComplaintAccepted it -> accepted(it);
                    case LifeEvent it -> PublishedLife.of(it);
                    case ChangeEvent it -> PublishedLife.of(it);
                    case ReceptionEvent it -> PublishedLife.of(it);
                    case LocalResolutionEvent it -> PublishedLife.of(it);
                    case HoldEvent it -> PublishedHolds.of(it);
                    case PointEvent it -> point(it);
                    case StatementEvent it -> statement(it);
                    case InquiryEvent _, ActionEvent _ -> null;
                    case StageOneEvent it -> stageOne(it);
                    case StageTwoEvent it -> stageTwo(it);
                    case StageThreeEvent it -> stageThree(it);
                    case PanelEvent it -> PublishedPanel.of(it);
                    case GoingOnEvent it -> goingOn(it);
                    case EndingEvent it -> ending(it, manifestDigest);
                    case KeepingEvent it -> keeping(it);
                    case DeadlineEvent it -> deadline(it);
                    case AppointmentEvent it -> PublishedPeople.of(it);
                    case InvolvementEvent it -> PublishedPeople.of(it);
                    case OwnEvent it -> PublishedOwn.of(it);
                });
    }

    /** Who may see the complaint no longer, or again; told beside what else the fact is told as. */
    static Optional<ProcedureEvent> access(ComplaintEvent fact) {
        return fact instanceof InvolvementEvent it ? Optional.ofNullable(PublishedPeople.access(it)) : Optional.empty();
    }

    private static ProcedureEvent accepted(ComplaintAccepted fact) {
        return new ProcedureEvent.ComplaintAccepted(
                fact.id().uuid(),
                fact.procedure().code(),
                code(fact.stage()),
                fact.happenedOn(),
                fact.ruleSet(),
                fact.youngPerson());
    }

    private static ProcedureEvent point(PointEvent fact) {
        return switch (fact) {
            case PointAdded it ->
                new ProcedureEvent.PointAdded(it.id().uuid(), it.pointId(), it.about(), it.happenedOn());
            case NewComplaintNamed _ -> null;
        };
    }

    private static ProcedureEvent stageOne(StageOneEvent fact) {
        return switch (fact) {
            case StageOneAnswered it -> response(it, Stage.STAGE_1, "stage-1-response");
            case ResponseTimeExtended it ->
                new ProcedureEvent.DeadlineMoved(
                        it.id().uuid(),
                        STAGE_1_ANSWER.value(),
                        STAGE_1_ANSWER.rule(),
                        Stage.STAGE_1.code(),
                        it.oldRespondBy(),
                        it.respondBy(),
                        it.reason().code());
        };
    }

    private static ProcedureEvent statement(StatementEvent fact) {
        return switch (fact) {
            case StatementSent it -> new ProcedureEvent.StatementSent(it.id().uuid(), it.happenedOn());
            case StatementDrafted _, StatementCommented _ -> null;
        };
    }

    private static ProcedureEvent stageTwo(StageTwoEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case AdjudicationIssued it -> response(it, Stage.STAGE_2, "adjudication");
            case DelayTold it ->
                new ProcedureEvent.DelayTold(complaint, it.reason().code(), it.answerBy(), it.happenedOn());
            case AdjudicationReceived it -> new ProcedureEvent.AdjudicationReceived(complaint, it.happenedOn());
            case InvestigatorAppointed it -> PublishedPeople.appointed(it.id(), "investigator", it.happenedOn());
            case IndependentPersonAppointed it ->
                PublishedPeople.appointed(it.id(), "independent-person", it.happenedOn());
            case StatementAgreed it -> new ProcedureEvent.StatementAgreed(complaint, it.happenedOn());
        };
    }

    private static ProcedureEvent stageThree(StageThreeEvent fact) {
        return switch (fact) {
            case PanelArranged it -> new ProcedureEvent.PanelArranged(it.id().uuid(), it.meetsOn());
            case FinalResponseIssued it -> response(it, Stage.STAGE_3, "final-response");
            case PanelReportSent it ->
                new ProcedureEvent.PanelReportSent(it.id().uuid(), it.happenedOn());
            case PanelHeld _ -> null;
        };
    }

    private static ProcedureEvent goingOn(GoingOnEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case NextStepOffered it ->
                new ProcedureEvent.NextStepOffered(
                        complaint,
                        it.next().code(),
                        it.happenedOn(),
                        it.because().code());
            case StageEscalated it ->
                new ProcedureEvent.StageEscalated(
                        complaint,
                        it.from().code(),
                        it.to().code(),
                        it.happenedOn(),
                        it.recordedOn(),
                        it.askedBy().code(),
                        it.means().code(),
                        it.causeId());
            case AskRefused it -> new ProcedureEvent.AskRefused(complaint, it.ask(), it.code(), it.causeId());
        };
    }

    private static ProcedureEvent ending(EndingEvent fact, Supplier<String> manifestDigest) {
        return switch (fact) {
            case ComplaintWithdrawn it ->
                new ProcedureEvent.ComplaintClosed(it.id().uuid(), "withdrawn", it.happenedOn());
            case ReferredToOmbudsman it -> referral(it, manifestDigest.get());
        };
    }

    private static ProcedureEvent keeping(KeepingEvent fact) {
        return switch (fact) {
            case ComplaintErased it ->
                new ProcedureEvent.ComplaintErased(it.id().uuid(), it.ground().code(), it.happenedOn());
            case TeamAssigned _, LegalHoldPlaced _, LegalHoldLifted _ -> null;
        };
    }

    private static ProcedureEvent deadline(DeadlineEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case DeadlineMissed it ->
                new ProcedureEvent.DeadlineMissed(
                        complaint, it.clock(), it.rule(), it.stage(), it.dueOn(), it.happenedOn());
            case BreachExplained _ -> null;
            case DeadlineRecounted it ->
                new ProcedureEvent.DeadlineMoved(
                        complaint,
                        it.clock(),
                        it.rule(),
                        it.stage(),
                        it.oldDueOn(),
                        it.newDueOn(),
                        "holiday-proclaimed");
            case DeadlineApproached it ->
                new ProcedureEvent.DeadlineApproaching(
                        complaint, it.clock(), it.rule(), it.stage(), it.dueOn(), it.workingDaysLeft());
        };
    }

    private static ProcedureEvent response(ComplaintEvent fact, Stage stage, String kind) {
        return new ProcedureEvent.ResponseIssued(fact.id().uuid(), stage.code(), kind, fact.happenedOn());
    }

    private static ProcedureEvent referral(ReferredToOmbudsman fact, String manifestDigest) {
        return new ProcedureEvent.ReferredToOmbudsman(
                fact.id().uuid(),
                fact.referralId(),
                fact.ground().code(),
                code(fact.because()),
                fact.happenedOn(),
                code(fact.stage()),
                fact.youngPerson(),
                fact.firstNoticeOn(),
                manifestDigest);
    }

    private static String code(Coded term) {
        return term == null ? null : term.code();
    }
}
