package org.heard.notification.nudge;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.http.Correlation;
import org.heard.notification.NotificationConfig;
import org.heard.notification.contact.ContactPoint;
import org.heard.notification.contact.Kind;
import org.heard.notification.duty.Duty;
import org.heard.notification.nudge.Nudge.State;
import org.heard.notification.outbound.ToNotificationTopic;
import org.heard.notification.outbound.ToNotificationTopic.Told;
import org.heard.notification.task.Tasks;
import org.jboss.logging.MDC;

/**
 * Moves a message on, with everything that follows from it: the duty's state, the published fact, the next channel. Runs in
 * the transaction of the caller, who holds the complaint's lock. A message that has ended moves no more, so a receipt may
 * come twice, late, or before we know that the message was taken.
 */
@ApplicationScoped
class Progress {

    private final ToNotificationTopic topic;
    private final Tasks tasks;
    private final BusinessClock clock;
    private final NotificationConfig.GovUkNotify config;

    Progress(ToNotificationTopic topic, Tasks tasks, BusinessClock clock, NotificationConfig config) {
        this.topic = topic;
        this.tasks = tasks;
        this.clock = clock;
        this.config = config.govUkNotify();
    }

    /** The provider has it. */
    Uni<Void> accepted(Nudge nudge, UUID providerId, Instant now) {
        if (nudge.providerId == null) {
            nudge.providerId = providerId;
        }
        return switch (nudge.state) {
            case PLANNED, SENDING, DOUBTFUL -> {
                nudge.sentAt = now;
                nudge.looks = 0;
                nudge.move(State.ACCEPTED, nudge.goesBySmtp() ? null : now.plus(config.firstStatusPollAfter()));
                yield tell(nudge, Duty.State.NUDGED, (topic, told) -> topic.noticeSent(told));
            }
            case ACCEPTED, DELIVERED, FAILED, DROPPED -> Uni.createFrom().voidItem();
        };
    }

    /** It reached the phone or inbox; a letter is in the post, which is no receipt. */
    Uni<Void> delivered(Nudge nudge, UUID providerId, Instant now) {
        return accepted(nudge, providerId, now).chain(() -> {
            if (nudge.state != State.ACCEPTED) {
                return Uni.createFrom().voidItem();
            }
            nudge.deliveredAt = now;
            nudge.postedOn = nudge.kind == Kind.LETTER ? clock.today() : null;
            nudge.move(State.DELIVERED, null);
            return tell(nudge, Duty.State.DELIVERED, (topic, told) -> topic.noticeDelivered(told));
        });
    }

    /** It failed for good on this channel: on to the next, or a person tells. */
    Uni<Void> failed(Nudge nudge, String because, Instant now) {
        if (nudge.state == State.DELIVERED || nudge.state == State.FAILED || nudge.state == State.DROPPED) {
            return Uni.createFrom().voidItem();
        }
        nudge.failedAt = now;
        nudge.because = because;
        nudge.move(State.FAILED, null);
        return tell(nudge, Duty.State.PLANNED, (topic, told) -> topic.noticeFailed(told, because))
                .chain(() -> onwards(nudge, now));
    }

    /** A letter came back: on to the next channel, or a person tells. Once; and only what was taken can come back. */
    Uni<Void> cameBack(Nudge nudge, Instant now) {
        if (nudge.kind != Kind.LETTER || nudge.state != State.ACCEPTED && nudge.state != State.DELIVERED) {
            return Uni.createFrom().voidItem();
        }
        nudge.move(State.ACCEPTED, null);
        return ContactPoint.of(nudge.complaintId, nudge.kind, nudge.addressDigest)
                .onItem()
                .ifNotNull()
                .invoke(point -> point.state = ContactPoint.State.SUSPENDED)
                .chain(() -> tasks.lookAt(
                        new CouncilId(nudge.councilId), nudge.complaintId, nudge.id, "letter-came-back", null))
                .chain(() -> failed(nudge, "came-back", now));
    }

    /** It is not sent, because the channel is not safe any more: on to the next, or a person tells. */
    Uni<Void> dropped(Nudge nudge, String because, Instant now) {
        nudge.because = because;
        nudge.move(State.DROPPED, null);
        return onwards(nudge, now);
    }

    private Uni<Void> onwards(Nudge nudge, Instant now) {
        if (nudge.isNews()) {
            return Duty.toldWith(nudge.dutyId)
                    .invoke(together -> {
                        if (!together.stream().allMatch(Duty::isReceived)) {
                            together.getFirst().planFrom(now);
                        }
                    })
                    .replaceWithVoid();
        }
        return nudge.purpose == Purpose.QUESTION
                ? tasks.answerInPerson(
                        new CouncilId(nudge.councilId), nudge.complaintId, nudge.replyId, "answer-not-delivered", false)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(Nudge nudge, Duty.State state, BiFunction<ToNotificationTopic, Told, Uni<Void>> fact) {
        if (!nudge.isNews()) {
            return Uni.createFrom().voidItem();
        }
        return Duty.toldWith(nudge.dutyId).chain(duties -> Multi.createFrom()
                .iterable(duties)
                .onItem()
                .transformToUniAndConcatenate(duty -> {
                    MDC.put(Correlation.KEY, duty.correlationId);
                    duty.nudgeReached(state);
                    return fact.apply(
                            topic,
                            new Told(
                                    new CouncilId(duty.councilId),
                                    duty.complaintId,
                                    duty.id,
                                    duty.what,
                                    nudge.kind.toString(),
                                    duty.sourceEventId));
                })
                .collect()
                .last()
                .replaceWithVoid());
    }
}
