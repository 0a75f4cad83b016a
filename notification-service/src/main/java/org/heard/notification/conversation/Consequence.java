package org.heard.notification.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Erasure;
import org.heard.notification.contact.ContactPoint;
import org.heard.notification.contact.Kind;
import org.heard.notification.conversation.Conversation.State;
import org.heard.notification.conversation.Conversation.Turn;
import org.heard.notification.nudge.Answers;
import org.heard.notification.nudge.Purpose;
import org.heard.notification.outbound.ToNotificationTopic;
import org.heard.notification.task.Tasks;

/** What follows from a text, or from silence, in a conversation: within the running transaction and under its lock. */
@ApplicationScoped
class Consequence {

    private final Erasure erasure;
    private final Answers answers;
    private final Tasks tasks;
    private final ToNotificationTopic topic;
    private final BusinessClock clock;
    private final NotificationConfig.Conversation config;

    Consequence(
            Erasure erasure,
            Answers answers,
            Tasks tasks,
            ToNotificationTopic topic,
            BusinessClock clock,
            NotificationConfig config) {
        this.erasure = erasure;
        this.answers = answers;
        this.tasks = tasks;
        this.topic = topic;
        this.clock = clock;
        this.config = config.conversation();
    }

    /**
     * Somebody asked for a person, or needs one today.
     *
     * @param answer what they are answered, or null for nothing
     */
    Uni<Void> askPerson(Conversation conversation, UUID reply, Purpose answer) {
        return switch (answer) {
            case CALL -> task(conversation, reply, "call-wanted", false);
            case HELP -> task(conversation, reply, "help-wanted", true);
            case NOT_SAFE, NOT_SAFE_MORE -> task(conversation, reply, "not-safe", true);
            case null, default -> Uni.createFrom().voidItem();
        };
    }

    /** They went silent without saying that they are safe: it becomes a complaint, and a person finds out today. */
    Uni<Void> findOut(Conversation conversation) {
        return task(conversation, UUID.randomUUID(), "safe-not-said", true).chain(() -> complete(conversation));
    }

    private Uni<Void> task(Conversation conversation, UUID reply, String because, boolean urgent) {
        return tasks.answerInPersonUnlessOpen(
                new CouncilId(conversation.councilId), conversation.id, reply, because, urgent);
    }

    Uni<Void> of(Turn turn, Conversation conversation, Instant now) {
        return switch (turn) {
            case GOES_ON -> {
                conversation.dueAt = waitsUntil(conversation);
                yield Uni.createFrom().voidItem();
            }
            case COMPLETE -> complete(conversation);
            case COMPLETE_STOPPED, COMPLETE_SUSPENDED ->
                giveUp(conversation, turn).chain(() -> complete(conversation));
            case ENDS -> end(conversation);
        };
    }

    /** Nothing more is sent to the number; whoever was reached there before is reached in another way. */
    Uni<Void> giveUp(Conversation conversation, Turn turn) {
        conversation.mayText = Question.NO;
        return point(conversation)
                .invoke(point -> point.state =
                        turn == Turn.COMPLETE_SUSPENDED ? ContactPoint.State.SUSPENDED : ContactPoint.State.STOPPED)
                .replaceWithVoid();
    }

    /** As it stands, it becomes a complaint; intake-service fetches the rest. */
    Uni<Void> complete(Conversation conversation) {
        conversation.state = State.COMPLETE;
        conversation.dueAt = null;
        return topic.textConversationCompleted(
                new CouncilId(conversation.councilId),
                conversation.id,
                conversation.wordsOn == null ? conversation.begunOn : conversation.wordsOn);
    }

    /** They wanted no more of it: nothing is kept. */
    Uni<Void> end(Conversation conversation) {
        conversation.state = State.ENDED;
        conversation.numberDigest = null;
        conversation.dueAt = null;
        return erasure.of(conversation.id, clock.today());
    }

    /** @param words null for none */
    Uni<Void> answer(Conversation conversation, Purpose words, UUID reply, Instant now) {
        return words == null || conversation.state == State.ENDED
                ? Uni.createFrom().voidItem()
                : point(conversation).chain(point -> answers.intend(point, reply, words, now));
    }

    private Instant waitsUntil(Conversation conversation) {
        var now = clock.instant();
        if (conversation.isPressing()) {
            var atMost = conversation.pressingSince.plus(config.pressingWaitsAtMost());
            var soon = now.plus(config.pressingWaitsFor());
            return soon.isBefore(atMost) ? soon : atMost;
        }
        if (conversation.mayBeInDanger()) {
            return now.plus(config.unsureWaitsFor());
        }
        return conversation.remindedAt == null
                ? now.plus(config.remindedAfter())
                : now.plus(config.remindedAfter()).plus(config.givenToPersonAfter());
    }

    private static Uni<ContactPoint> point(Conversation conversation) {
        return ContactPoint.of(conversation.id, Kind.TEXT, conversation.numberDigest);
    }
}
