package org.heard.procedure.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.heard.procedure.complaint.command.AcceptComplaint;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageOneStep.ExtendResponseTime;
import org.heard.procedure.complaint.command.StageThreeStep.ArrangePanel;
import org.heard.procedure.complaint.command.StageThreeStep.HoldPanel;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.command.StageThreeStep.SendPanelReport;
import org.heard.procedure.complaint.command.StageTwoStep.AgreeStatement;
import org.heard.procedure.complaint.command.StageTwoStep.AppointIndependentPerson;
import org.heard.procedure.complaint.command.StageTwoStep.AppointInvestigator;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.command.StageTwoStep.RecordAdjudicationReceipt;
import org.heard.procedure.complaint.command.StageTwoStep.TellDelay;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;

/**
 * A complaint, as the statute sees it. Its procedure says what a command leads to; the complaint keeps what has happened.
 */
class Complaint {

    @AggregateIdentifier
    private ComplaintId id;

    private Progress progress;

    /** For rebuilding from events. */
    Complaint() {}

    @CommandHandler
    Complaint(AcceptComplaint command, Procedures procedures) {
        var stage = procedures.of(command.procedure()).firstStage();
        apply(new ComplaintAccepted(
                command.id(),
                command.council(),
                command.reference(),
                command.procedure(),
                stage,
                stage == null
                        ? null
                        : procedures.rules().on(command.receivedOn()).id(),
                command.channel(),
                command.complainantKind(),
                command.youngPerson(),
                command.reasons(),
                command.points(),
                command.advocateWanted(),
                command.receivedOn(),
                command.recordedOn()));
    }

    @CommandHandler
    void decide(CheckDeadlines command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(AnswerStageOne command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(ExtendResponseTime command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(RequestNextStage command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(AskForNextStage command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(AppointInvestigator command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(AppointIndependentPerson command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(AgreeStatement command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(TellDelay command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(IssueAdjudication command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(RecordAdjudicationReceipt command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(ArrangePanel command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(HoldPanel command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(SendPanelReport command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(IssueFinalResponse command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(WithdrawComplaint command, Procedures procedures) {
        follow(command, procedures);
    }

    @CommandHandler
    void decide(ReferToOmbudsman command, Procedures procedures) {
        follow(command, procedures);
    }

    @EventSourcingHandler
    void evolve(ComplaintEvent event, Procedures procedures) {
        id = event.id();
        progress = procedures.after(progress, event);
    }

    private void follow(ComplaintCommand command, Procedures procedures) {
        procedures.of(progress.accepted().procedure()).decide(command, progress).forEach(fact -> apply(fact));
    }
}
