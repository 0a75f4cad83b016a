package org.heard.notification.nudge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Correlation;
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.contact.ContactPoints;
import org.heard.notification.contact.Ladder;
import org.heard.notification.contact.Ladder.Candidate;
import org.heard.notification.contact.Pact;
import org.heard.notification.duty.Duty;
import org.heard.notification.nudge.Work.Piece;
import org.heard.notification.task.Tasks;
import org.jboss.logging.MDC;

/** Finds the next channel for a duty, and writes the intent to nudge there; or, when there is none, asks a person. */
@ApplicationScoped
class Planning {

    private final CouncilScope scope;
    private final Complaints complaints;
    private final ContactPoints points;
    private final Tasks tasks;
    private final Backoff backoff;
    private final BusinessClock clock;
    private final int freshForDays;

    Planning(
            CouncilScope scope,
            Complaints complaints,
            ContactPoints points,
            Tasks tasks,
            Backoff backoff,
            BusinessClock clock,
            NotificationConfig config) {
        this.scope = scope;
        this.complaints = complaints;
        this.points = points;
        this.tasks = tasks;
        this.backoff = backoff;
        this.clock = clock;
        this.freshForDays = config.rules().addressFreshForDays();
    }

    /** @return the nudge to be sent now, if there is one */
    Uni<Optional<UUID>> plan(Piece piece, Pact pact) {
        return scope.within(
                piece.council(), () -> complaints.lock(piece.complaint()).chain(now -> Duty.<Duty>findById(piece.id())
                        .chain(duty -> duty == null || duty.workAt == null
                                ? Uni.createFrom().item(Optional.empty())
                                : next(duty, pact, now))));
    }

    /** The pact could not be had: later, unless they got the letter meanwhile. */
    Uni<Void> postpone(Piece piece) {
        return scope.within(
                piece.council(), () -> complaints.lock(piece.complaint()).chain(now -> Duty.<Duty>findById(piece.id())
                        .invoke(duty -> {
                            if (duty != null && duty.workAt != null) {
                                duty.planFrom(now.plus(backoff.after(++duty.tries)));
                            }
                        })
                        .replaceWithVoid()));
    }

    private Uni<Optional<UUID>> next(Duty duty, Pact pact, Instant now) {
        return points.meet(duty.complaintId, pact).chain(channels -> Nudge.<Nudge>list("dutyId", duty.id)
                .chain(tried -> climb(duty, channels, tried, now)));
    }

    private Uni<Optional<UUID>> climb(Duty duty, List<Candidate> channels, List<Nudge> tried, Instant now) {
        var digests = tried.stream().map(nudge -> nudge.addressDigest).collect(Collectors.toSet());
        var failed = tried.stream().anyMatch(nudge -> nudge.state == Nudge.State.FAILED);
        duty.leaveAlone();
        MDC.put(Correlation.KEY, duty.correlationId);
        return switch (Ladder.next(channels, digests, failed, clock.today(), clock.instant(), freshForDays)) {
            case Ladder.Nudge rung -> intend(duty, rung, now);
            case Ladder.Person person -> handOver(duty, person.because()).replaceWith(Optional.empty());
        };
    }

    private Uni<Optional<UUID>> intend(Duty duty, Ladder.Nudge rung, Instant now) {
        var isHeld = rung.from().isAfter(clock.instant());
        var nudge = new Nudge();
        nudge.id = UUID.randomUUID();
        nudge.councilId = duty.councilId;
        nudge.complaintId = duty.complaintId;
        nudge.dutyId = duty.id;
        nudge.purpose = Purpose.NEWS;
        nudge.kind = rung.channel().kind();
        nudge.addressDigest = rung.channel().digest();
        nudge.state = Nudge.State.PLANNED;
        nudge.holdUntil = isHeld ? rung.from() : null;
        nudge.usableUntil = rung.usableUntil();
        nudge.workAt = now;
        nudge.plannedAt = now;
        return nudge.persist().replaceWith(isHeld ? Optional.empty() : Optional.of(nudge.id));
    }

    private Uni<Void> handOver(Duty duty, String because) {
        return Duty.toldWith(duty.id)
                .invoke(all -> all.forEach(one -> one.nudgeReached(Duty.State.FAILED)))
                .chain(() -> tasks.tellInPerson(
                        new CouncilId(duty.councilId), duty.complaintId, duty.id, because, duty.sourceEventId));
    }
}
