package org.heard.notification.inbound;

import static org.heard.notification.inbound.Payload.needed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.AdjudicationReceived;
import org.heard.contracts.ProcedureEvent.AppointmentMade;
import org.heard.contracts.ProcedureEvent.AskRefused;
import org.heard.contracts.ProcedureEvent.ComplaintAccepted;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.contracts.ProcedureEvent.ComplaintHeld;
import org.heard.contracts.ProcedureEvent.ComplaintReinstated;
import org.heard.contracts.ProcedureEvent.ComplaintRejected;
import org.heard.contracts.ProcedureEvent.ComplaintReleased;
import org.heard.contracts.ProcedureEvent.DeadlineApproaching;
import org.heard.contracts.ProcedureEvent.DeadlineMissed;
import org.heard.contracts.ProcedureEvent.DeadlineMoved;
import org.heard.contracts.ProcedureEvent.DelayTold;
import org.heard.contracts.ProcedureEvent.HolidayProclaimed;
import org.heard.contracts.ProcedureEvent.LatePanelDecided;
import org.heard.contracts.ProcedureEvent.NextStepOffered;
import org.heard.contracts.ProcedureEvent.PanelArranged;
import org.heard.contracts.ProcedureEvent.PanelReportSent;
import org.heard.contracts.ProcedureEvent.PointAdded;
import org.heard.contracts.ProcedureEvent.ProcedureChanged;
import org.heard.contracts.ProcedureEvent.ReferredToOmbudsman;
import org.heard.contracts.ProcedureEvent.ResponseIssued;
import org.heard.contracts.ProcedureEvent.StaffNamed;
import org.heard.contracts.ProcedureEvent.StageEscalated;
import org.heard.contracts.ProcedureEvent.StageOrdered;
import org.heard.contracts.ProcedureEvent.StatementAgreed;
import org.heard.contracts.ProcedureEvent.SufficientInterestRefused;
import org.heard.contracts.Topic;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;
import org.heard.notification.calendar.ProclaimedHolidays;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.contact.ContactPoints;
import org.heard.notification.duty.Duties;
import org.heard.notification.duty.Duties.Source;
import org.heard.notification.duty.Owed;
import org.heard.notification.duty.Tellings;

/** What we learn from procedure-service: how a complaint goes on, and so what its complainant must be told. */
@ApplicationScoped
class FromProcedure {

    private final Inbox inbox;
    private final Payload payload;
    private final Complaints complaints;
    private final ContactPoints points;
    private final Tellings tellings;
    private final Duties duties;
    private final BusinessClock clock;
    private final ProclaimedHolidays holidays;

    FromProcedure(
            Inbox inbox,
            Payload payload,
            Complaints complaints,
            ContactPoints points,
            Tellings tellings,
            Duties duties,
            BusinessClock clock,
            ProclaimedHolidays holidays) {
        this.inbox = inbox;
        this.payload = payload;
        this.complaints = complaints;
        this.points = points;
        this.tellings = tellings;
        this.duties = duties;
        this.clock = clock;
        this.holidays = holidays;
    }

    @Incoming("from-procedure")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take("notification/from-procedure", message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        var read = payload.read(Topic.PROCEDURE, event);
        if (read.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var fact = (ProcedureEvent) read.get();
        if (fact instanceof HolidayProclaimed day) {
            return holidays.learn(day, event.council());
        }
        var owed = owed(fact);
        var closedOn = fact instanceof ComplaintClosed closed ? needed(closed.closedOn()) : null;
        var source = new Source(event.id(), fact.getClass().getSimpleName());
        return complaints
                .meet(event.subject(), event.council())
                .invoke(complaint -> learn(complaint, fact))
                .call(complaint -> closedOn == null ? Uni.createFrom().voidItem() : close(complaint, closedOn))
                .chain(complaint -> duties.owe(complaint, source, owed));
    }

    private static void learn(KnownComplaint complaint, ProcedureEvent fact) {
        if (fact instanceof ComplaintAccepted accepted && complaint.youngPerson == null) {
            complaint.youngPerson = accepted.youngPerson();
        }
    }

    /** The complaint's claim on its numbers and addresses ends. */
    private Uni<Void> close(KnownComplaint complaint, LocalDate closedOn) {
        complaint.closedOn = closedOn;
        return complaint.flush().chain(() -> points.giveUp(complaint.id));
    }

    /** That a next step is offered stands in the letter of the answer, or of the missed limit, that opened it. */
    private List<Owed> owed(ProcedureEvent fact) throws Unreadable {
        return switch (fact) {
            case StageEscalated to -> tellings.escalated(needed(to.to()), needed(to.requestedOn()));
            case DeadlineApproaching near -> tellings.deadlineApproaching(needed(near.rule()), needed(near.dueOn()));
            case DeadlineMissed missed ->
                tellings.deadlineMissed(
                        needed(missed.clock()),
                        needed(missed.rule()),
                        needed(missed.dueOn()),
                        needed(missed.missedOn()));
            case DeadlineMoved moved ->
                tellings.deadlineMoved(
                        needed(moved.clock()),
                        needed(moved.rule()),
                        needed(moved.oldDueOn()),
                        needed(moved.newDueOn()),
                        needed(moved.because()));
            case ResponseIssued answered -> tellings.answered(needed(answered.kind()), needed(answered.issuedOn()));
            case DelayTold delay -> tellings.delayTold(needed(delay.answerBy()), needed(delay.toldOn()));
            case PanelArranged panel -> tellings.panelArranged(needed(panel.meetsOn()));
            case ReferredToOmbudsman referred ->
                tellings.referred(needed(referred.ground()), needed(referred.referredOn()));
            case ComplaintClosed closed -> tellings.closed(needed(closed.closedOn()));
            case AskRefused refused -> tellings.askRefused(needed(refused.code()), clock.today());
            case ComplaintAccepted _, AdjudicationReceived _, NextStepOffered _ -> List.of();
            case HolidayProclaimed _,
                    AppointmentMade _,
                    ComplaintHeld _,
                    ComplaintRejected _,
                    ComplaintReinstated _,
                    ComplaintReleased _,
                    LatePanelDecided _,
                    PanelReportSent _,
                    PointAdded _,
                    ProcedureChanged _,
                    StaffNamed _,
                    StageOrdered _,
                    StatementAgreed _,
                    SufficientInterestRefused _ -> List.of();
        };
    }
}
