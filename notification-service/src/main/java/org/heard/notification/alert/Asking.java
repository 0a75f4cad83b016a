package org.heard.notification.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.NotificationConfig;
import org.heard.notification.alert.AlertCall.State;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.contact.Address;
import org.heard.notification.contact.UrgentContacts.Rung;
import org.heard.notification.nudge.provider.Outcome;

/**
 * The state of an alert around its messages: each method is a transaction of its own, and none makes a call. A message in doubt
 * is sent again: one too many to a duty manager is better than none.
 */
@ApplicationScoped
class Asking {

    private final CouncilScope scope;
    private final Complaints complaints;
    private final BusinessClock clock;
    private final Duration answersWithin;
    private final Duration retryAfter;

    Asking(CouncilScope scope, Complaints complaints, BusinessClock clock, NotificationConfig config) {
        this.scope = scope;
        this.complaints = complaints;
        this.clock = clock;
        this.answersWithin = config.rules().urgentContactAnswersWithin();
        this.retryAfter = config.work().alertRetriedAfter();
    }

    /** An alert that is lent to this instance. */
    record Piece(UUID alert, CouncilId council, UUID complaint) {}

    /** A message to be sent now. */
    record Call(UUID id, Address to) {}

    /** What became of a message. */
    record Settled(UUID call, Outcome outcome) {}

    /** Whom to message now: the next contact if their turn has come, else whoever was not reached yet. */
    Uni<List<Call>> whom(Piece piece, List<Rung> ladder) {
        return within(piece, (alert, now) -> {
            if (alert.isTaken()) {
                return Uni.createFrom().item(List.of());
            }
            Uni<Void> turned = isNextsTurn(alert, now) && alert.asked < ladder.size()
                    ? askNext(alert, ladder, now)
                    : Uni.createFrom().voidItem();
            return turned.chain(() -> AlertCall.<AlertCall>list(
                            "alertId = ?1 and rung = ?2 and state = ?3", alert.id, alert.asked - 1, State.PLANNED))
                    .map(calls -> toSend(calls, ladder))
                    .invoke(calls -> alert.workAt = calls.isEmpty() ? alert.nextAt : now.plus(retryAfter));
        });
    }

    private boolean isNextsTurn(Alert alert, Instant now) {
        return alert.asked == 0
                || alert.nextAt != null && !alert.nextAt.isAfter(now)
                || alert.nextBusinessAt != null && !alert.nextBusinessAt.isAfter(clock.instant());
    }

    private Uni<Void> askNext(Alert alert, List<Rung> ladder, Instant now) {
        var rung = alert.asked++;
        var hasFurther = alert.asked < ladder.size();
        alert.nextAt = hasFurther ? now.plus(answersWithin) : null;
        alert.nextBusinessAt = hasFurther ? clock.instant().plus(answersWithin) : null;
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var address : ladder.get(rung).addresses()) {
            var call = new AlertCall();
            call.id = UUID.randomUUID();
            call.councilId = alert.councilId;
            call.complaintId = alert.complaintId;
            call.alertId = alert.id;
            call.rung = rung;
            call.outOfHours = ladder.get(rung).outOfHours();
            call.kind = address.kind();
            call.state = State.PLANNED;
            call.plannedAt = now;
            all = all.chain(() -> call.persistAndFlush()).replaceWithVoid();
        }
        return all;
    }

    /** The addresses stand in the council's set-up alone; a contact that is not there any more is not reached. */
    private static List<Call> toSend(List<AlertCall> calls, List<Rung> ladder) {
        var sending = new ArrayList<Call>();
        for (var call : calls) {
            call.attempts++;
            var rung = call.rung < ladder.size() ? ladder.get(call.rung) : Rung.NOBODY;
            rung.addresses().stream()
                    .filter(address -> address.kind() == call.kind)
                    .findFirst()
                    .ifPresent(address -> sending.add(new Call(call.id, address)));
        }
        return sending;
    }

    /** Notes what became of the messages; when none of a contact's is possible, the next contact's turn has come. */
    Uni<Void> settle(Piece piece, List<Settled> all) {
        return within(piece, (alert, now) -> AlertCall.<AlertCall>list(
                        "alertId = ?1 and rung = ?2", alert.id, alert.asked - 1)
                .invoke(calls -> {
                    for (var settled : all) {
                        calls.stream()
                                .filter(call -> call.id.equals(settled.call()))
                                .forEach(call -> apply(call, settled.outcome(), now));
                    }
                    if (calls.stream().allMatch(call -> call.state == State.FAILED) && alert.nextAt != null) {
                        alert.nextAt = now;
                    }
                    var isWaiting = calls.stream().anyMatch(call -> call.state == State.PLANNED);
                    alert.workAt = alert.isTaken() ? null : isWaiting ? now.plus(retryAfter) : alert.nextAt;
                })
                .replaceWithVoid());
    }

    private static void apply(AlertCall call, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Accepted _ -> {
                call.state = State.SENT;
                call.because = null;
                call.sentAt = now;
            }
            case Outcome.Refused refused -> {
                call.state = State.FAILED;
                call.because = refused.because();
            }
            case Outcome.NotNow notNow -> call.because = notNow.because();
            case Outcome.Doubt _ -> call.because = "delivery-unknown";
        }
    }

    /** The council's contacts could not be had: soon again. */
    Uni<Void> postpone(Piece piece) {
        return within(piece, (alert, now) -> {
            alert.workAt = alert.isTaken() ? null : now.plus(retryAfter);
            return Uni.createFrom().voidItem();
        });
    }

    private <T> Uni<T> within(Piece piece, BiFunction<Alert, Instant, Uni<T>> change) {
        return scope.within(
                piece.council(),
                () -> complaints.lock(piece.complaint()).chain(now -> Alert.<Alert>findById(piece.alert())
                        .chain(alert -> change.apply(alert, now).invoke(() -> alert.lentUntil = null))));
    }
}
