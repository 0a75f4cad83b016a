package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;

import java.util.ArrayList;
import java.util.List;
import org.heard.procedure.appointment.Appointments;
import org.heard.procedure.complaint.ActionRegister;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Recommendations;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.StageTwoStep;
import org.heard.procedure.complaint.command.StageTwoStep.AgreeStatement;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.command.StageTwoStep.RecordAdjudicationReceipt;
import org.heard.procedure.complaint.command.StageTwoStep.TellDelay;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationReceived;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ReceiptHow;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** Stage 2, investigation (SI 2006/1738 regs 16, 17). */
final class StageTwo {

    private StageTwo() {}

    static List<ComplaintEvent> decide(StageTwoStep step, Progress progress, WorkingDays days) {
        Refusal.STAGE_2_NOT_BEGUN.when(progress.stage() == Stage.STAGE_1);
        if (step instanceof RecordAdjudicationReceipt receipt) {
            return receive(receipt, progress);
        }
        Refusal.STAGE_2_OVER.when(progress.stage() == Stage.STAGE_3);
        Refusal.STAGE_2_ALREADY_ANSWERED.when(progress.has(AdjudicationIssued.class));
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        if (step instanceof IssueAdjudication issue) {
            return adjudicate(issue, progress);
        }
        return List.of(
                switch (step) {
                    case AgreeStatement agreement -> Statements.agree(agreement, progress);
                    case TellDelay delay -> tell(delay, progress, days);
                    case IssueAdjudication _, RecordAdjudicationReceipt _ ->
                        throw new IllegalStateException("handled above");
                });
    }

    private static DelayTold tell(TellDelay step, Progress progress, WorkingDays days) {
        Refusal.ANSWER_BY_IN_THE_PAST.when(step.answerBy().isBefore(step.happenedOn()));
        Refusal.ANSWER_BY_BEYOND_LIMIT.when(progress.clocks()
                .clock(STAGE_2_ANSWER_FROM_REQUEST)
                .flatMap(clock -> clock.limit(days))
                .filter(step.answerBy()::isAfter)
                .isPresent());
        return new DelayTold(step.id(), step.reason(), step.answerBy(), step.happenedOn(), step.recordedOn());
    }

    /** It goes out with both reports, and answers every point and every recommendation (R-S2-7). */
    private static List<ComplaintEvent> adjudicate(IssueAdjudication step, Progress progress) {
        var report = Inquiry.investigation(progress).orElseThrow(Refusal.INVESTIGATION_NOT_REPORTED::refused);
        var review = Inquiry.review(progress).orElseThrow(Refusal.INDEPENDENT_PERSON_NOT_REPORTED::refused);
        var officer = Appointments.of(progress)
                .holder(Role.ADJUDICATING_OFFICER)
                .orElseThrow(Refusal.ADJUDICATING_OFFICER_NOT_APPOINTED::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), review.happenedOn());
        EveryProcedure.mustNotPrecede(step.happenedOn(), officer.acceptedOn());
        PointsLedger.owed(progress).mustAllBeAnsweredBy(step.findings());
        Recommendations.of(report).mustAllBeAnsweredBy(step.decisions());
        var facts = new ArrayList<ComplaintEvent>();
        facts.add(new AdjudicationIssued(
                step.id(), step.words(), step.findings(), step.decisions(), step.happenedOn(), step.recordedOn()));
        facts.addAll(ActionRegister.agreed(step.actions(), step, progress));
        return facts;
    }

    private static List<ComplaintEvent> receive(RecordAdjudicationReceipt step, Progress progress) {
        var issued = progress.last(AdjudicationIssued.class).orElseThrow(Refusal.ADJUDICATION_NOT_ISSUED::refused);
        Refusal.ADJUDICATION_ALREADY_RECEIVED.when(progress.has(AdjudicationReceived.class));
        Refusal.RECEIPT_NEEDS_A_REASON.when(step.how() == ReceiptHow.RECORDED && step.reason() == null);
        EveryProcedure.mustNotPrecede(step.happenedOn(), issued.happenedOn());
        var received = new AdjudicationReceived(
                step.id(), step.how(), step.by(), step.reason(), step.happenedOn(), step.recordedOn());
        return progress.stage() == Stage.STAGE_3
                ? List.of(received)
                : List.of(
                        received,
                        new NextStepOffered(
                                step.id(),
                                NextStep.STAGE_3,
                                OfferReason.ADJUDICATED,
                                step.happenedOn(),
                                step.recordedOn()));
    }
}
