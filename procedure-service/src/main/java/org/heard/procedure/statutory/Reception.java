package org.heard.procedure.statutory;

import java.util.List;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ReceptionStep;
import org.heard.procedure.complaint.command.ReceptionStep.AcknowledgeComplaint;
import org.heard.procedure.complaint.command.ReceptionStep.ConsiderRepresentative;
import org.heard.procedure.complaint.command.ReceptionStep.DecideLateComplaint;
import org.heard.procedure.complaint.command.ReceptionStep.DecideSufficientInterest;
import org.heard.procedure.complaint.command.ReceptionStep.GiveInformation;
import org.heard.procedure.complaint.command.ReceptionStep.NoteChildsWish;
import org.heard.procedure.complaint.command.ReceptionStep.RejectComplaint;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.ReceptionEvent.ChildsWishNoted;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintAcknowledged;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.ReceptionEvent.InformationGiven;
import org.heard.procedure.complaint.event.ReceptionEvent.LateComplaintDecided;
import org.heard.procedure.complaint.event.ReceptionEvent.RepresentativeConsidered;
import org.heard.procedure.complaint.event.ReceptionEvent.SufficientInterestDecided;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.LateDecision;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.SufficientInterest;

/** Reception and triage (domain rules 2 and 3.3): what is told, who may complain, and what need not be considered. */
final class Reception {

    private Reception() {}

    static List<ComplaintEvent> decide(ReceptionStep step, Progress progress) {
        return switch (step) {
            case AcknowledgeComplaint it -> List.of(acknowledge(it, progress));
            case GiveInformation it -> List.of(inform(it, progress));
            case DecideSufficientInterest it -> decideInterest(it, progress);
            case ConsiderRepresentative it ->
                List.of(new RepresentativeConsidered(
                        it.id(), it.suitability(), it.reasons(), it.happenedOn(), it.recordedOn()));
            case NoteChildsWish it ->
                List.of(new ChildsWishNoted(it.id(), it.wish(), it.words(), it.happenedOn(), it.recordedOn()));
            case DecideLateComplaint it -> List.of(decideLate(it, progress));
            case RejectComplaint it -> List.of(reject(it, progress));
        };
    }

    private static ComplaintAcknowledged acknowledge(AcknowledgeComplaint step, Progress progress) {
        Refusal.ALREADY_ACKNOWLEDGED.when(progress.has(ComplaintAcknowledged.class));
        return new ComplaintAcknowledged(step.id(), step.happenedOn(), step.recordedOn());
    }

    /** A child or care leaver is offered an advocate with it (CA 1989 s26A, R-TRI-2). */
    private static InformationGiven inform(GiveInformation step, Progress progress) {
        Refusal.ADVOCATE_NOT_OFFERED.when(progress.youngPerson() && step.advocate() == null);
        return new InformationGiven(step.id(), step.advocate(), step.happenedOn(), step.recordedOn());
    }

    /** Where it is refused nothing more is done here (R-WHO-4); the corporate way stays open (R-WHO-5). */
    private static List<ComplaintEvent> decideInterest(DecideSufficientInterest step, Progress progress) {
        Refusal.COMPLAINANT_IS_LISTED.when(isListed(progress));
        var decided = new SufficientInterestDecided(
                step.id(),
                step.decision(),
                step.childsViews(),
                step.childInformed(),
                step.reasons(),
                step.happenedOn(),
                step.recordedOn());
        if (step.decision() == SufficientInterest.GRANTED) {
            return List.of(decided);
        }
        mustBeRejectable(progress);
        return List.of(
                decided,
                new ComplaintRejected(
                        step.id(), RejectionGround.NOT_ENTITLED, step.reasons(), step.happenedOn(), step.recordedOn()));
    }

    /** "No later than one year after" 10 March ends on 10 March (R-T-4). The decision follows the two answers (R-T-2). */
    private static LateComplaintDecided decideLate(DecideLateComplaint step, Progress progress) {
        var lastDay = step.groundsAroseOn().plusYears(1);
        Refusal.COMPLAINT_NOT_LATE.when(!progress.accepted().happenedOn().isAfter(lastDay));
        var mayBeConsidered = step.inTimeReasonable() == Answer.NO && step.stillFair() == Answer.YES;
        Refusal.LATE_DECISION_CONTRADICTS_ANSWERS.when(mayBeConsidered != (step.decision() == LateDecision.CONSIDERED));
        return new LateComplaintDecided(
                step.id(),
                step.groundsAroseOn(),
                step.inTimeReasonable(),
                step.stillFair(),
                step.decision(),
                step.reasons(),
                step.happenedOn(),
                step.recordedOn());
    }

    private static ComplaintRejected reject(RejectComplaint step, Progress progress) {
        mustBeRejectable(progress);
        switch (step.ground()) {
            case NOT_ENTITLED -> {
                Refusal.COMPLAINANT_IS_LISTED.when(isListed(progress));
                throw Refusal.SUFFICIENT_INTEREST_UNDECIDED.refused();
            }
            case TOO_LATE -> {
                var decided = progress.last(LateComplaintDecided.class);
                Refusal.LATE_NEEDS_BOTH_ANSWERS.when(decided.map(LateComplaintDecided::decision)
                        .filter(LateDecision.NOT_CONSIDERED::equals)
                        .isEmpty());
                EveryProcedure.mustNotPrecede(
                        step.happenedOn(), decided.orElseThrow().happenedOn());
            }
            case NOT_THIS_COUNCIL, DEALT_WITH_AT_ALL_STAGES, COURT_DECISION, CARER_APPROVAL, STAFF_MATTER -> {}
        }
        return new ComplaintRejected(step.id(), step.ground(), step.reasons(), step.happenedOn(), step.recordedOn());
    }

    /** Once stage 1 is over there is no ground to refuse the next stage (R-S2-9). */
    private static void mustBeRejectable(Progress progress) {
        Refusal.TOO_LATE_TO_REJECT.when(progress.stage() != Stage.STAGE_1 || progress.has(NextStepOffered.class));
    }

    /** The Act lists them, or they speak for a child whom it lists (R-EX-1). */
    private static boolean isListed(Progress progress) {
        return !progress.complainantKind().equals(ComplainantKind.OTHER.code())
                || progress.accepted().speaksForChild();
    }
}
