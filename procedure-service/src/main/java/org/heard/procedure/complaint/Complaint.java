package org.heard.procedure.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.heard.procedure.complaint.command.AcceptComplaint;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.RecordStep;
import org.heard.procedure.complaint.command.RecountDeadlines;
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
        var procedure = procedures.of(command.procedure());
        apply(new ComplaintAccepted(
                command.id(),
                command.council(),
                command.reference(),
                command.procedure(),
                procedure.firstStage(),
                procedures.ruleSetFor(command.procedure(), command.receivedOn(), command.council()),
                command.channel(),
                command.complainantKind(),
                command.youngPerson(),
                command.reasons(),
                command.points(),
                command.advocateWanted(),
                command.firstNoticeOn(),
                command.actsFor(),
                command.receivedOn(),
                command.recordedOn()));
    }

    @CommandHandler
    void decide(ComplaintCommand command, Procedures procedures) {
        procedures.decide(command, progress).forEach(fact -> apply(fact));
    }

    @CommandHandler
    void decide(RecordStep command, Procedures procedures) {
        LateRecord.mustBeBelieved(command);
        decide(command.step(), procedures);
        LateRecord.explained(command, progress).forEach(fact -> apply(fact));
    }

    @CommandHandler
    void decide(RecountDeadlines command) {
        EveryProcedure.recounted(command, progress).forEach(fact -> apply(fact));
    }

    @EventSourcingHandler
    void evolve(ComplaintEvent event, Procedures procedures) {
        id = event.id();
        progress = procedures.after(progress, event);
    }
}
