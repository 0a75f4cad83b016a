package org.heard.notification.inbound;

import static org.heard.notification.inbound.Payload.needed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.contracts.ProcedureEvent.ComplaintErased;
import org.heard.contracts.ProcedureEvent.DeadlineApproaching;
import org.heard.contracts.ProcedureEvent.DeadlineMissed;
import org.heard.contracts.ProcedureEvent.HolidayProclaimed;
import org.heard.contracts.ProcedureEvent.OmbudsmanOrderRefused;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.contracts.ProcedureEvent.StaffReleased;
import org.heard.contracts.Topic;
import org.heard.kit.council.BarredStaff;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;
import org.heard.kit.problem.Refused;
import org.heard.notification.calendar.ProclaimedHolidays;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.complaint.Erasure;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.contact.ContactPoints;
import org.heard.notification.duty.Duties;
import org.heard.notification.duty.Duties.Source;
import org.heard.notification.duty.Owed;
import org.heard.notification.staff.StaffNews;
import org.heard.notification.task.Tasks;
import org.heard.workingdays.Holiday;

/** What we learn from procedure-service: how a complaint goes on, and so what its complainant must be told. */
@ApplicationScoped
class FromProcedure {

    private static final String ORDER_REFUSED = "ombudsman-order-refused";

    private final Inbox inbox;
    private final Payload payload;
    private final Complaints complaints;
    private final ContactPoints points;
    private final Consequences consequences;
    private final Learning learning;
    private final Duties duties;
    private final Erasure erasure;
    private final ProclaimedHolidays holidays;
    private final BarredStaff barred;
    private final StaffNews staff;
    private final Tasks tasks;

    FromProcedure(
            Inbox inbox,
            Payload payload,
            Complaints complaints,
            ContactPoints points,
            Consequences consequences,
            Learning learning,
            Duties duties,
            Erasure erasure,
            ProclaimedHolidays holidays,
            BarredStaff barred,
            StaffNews staff,
            Tasks tasks) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.payload = payload;
        this.complaints = complaints;
        this.points = points;
        this.consequences = consequences;
        this.learning = learning;
        this.duties = duties;
        this.erasure = erasure;
        this.holidays = holidays;
        this.barred = barred;
        this.staff = staff;
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
            return holidays.learn(day.version(), new Holiday(needed(day.date()), needed(day.name())), event.council());
        }
        if (fact instanceof StaffBarred it) {
            return barred.bar(event.council(), event.subject(), needed(it.staff()), needed(it.part()));
        }
        if (fact instanceof StaffReleased it) {
            return barred.release(event.council(), event.subject(), needed(it.staff()), needed(it.part()));
        }
        if (fact instanceof ComplaintErased erased) {
            var erasedOn = needed(erased.erasedOn());
            return complaints
                    .meet(event.subject(), event.council())
                    .call(complaint -> complaint.flush().chain(() -> erasure.of(complaint.id, erasedOn)))
                    .replaceWithVoid();
        }
        if (fact instanceof OmbudsmanOrderRefused it) {
            var what = needed(it.recommendationId());
            return complaints
                    .meet(event.subject(), event.council())
                    .chain(() -> tasks.lookAt(event.council(), event.subject(), what, ORDER_REFUSED, event.id()));
        }
        var source = new Source(event.id(), fact.getClass().getSimpleName(), event.causationId());
        return complaints.meet(event.subject(), event.council()).chain(complaint -> {
            var owed = owed(fact, complaint);
            learning.from(fact, complaint);
            return close(fact, complaint)
                    .chain(() -> duties.owe(complaint, source, owed))
                    .chain(() -> tellStaff(event, source, fact, owed));
        });
    }

    /** That a person's own window comes near is told to them, and is no business of the council's. */
    private Uni<Void> tellStaff(EventRecord event, Source source, ProcedureEvent fact, List<Owed> owed) {
        return switch (fact) {
            case DeadlineApproaching near
            when owed.isEmpty() && source.isOurs(near.dueOn()) -> staff.dueSoon(event.council(), event.subject());
            case DeadlineMissed missed
            when source.isOurs(missed.dueOn()) -> staff.missed(event.council(), event.subject());
            default -> Uni.createFrom().voidItem();
        };
    }

    private List<Owed> owed(ProcedureEvent fact, KnownComplaint complaint) {
        try {
            return consequences.of(fact, complaint);
        } catch (Unreadable unreadable) {
            throw new Refused(unreadable.reason(), "The record cannot be read.");
        }
    }

    /** The complaint's claim on its numbers and addresses ends with it. */
    private Uni<Void> close(ProcedureEvent fact, KnownComplaint complaint) {
        return fact instanceof ComplaintClosed
                ? complaint.flush().chain(() -> points.giveUp(complaint.id))
                : Uni.createFrom().voidItem();
    }
}
