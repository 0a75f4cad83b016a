package org.heard.notification.reply;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.contact.ContactPoint;
import org.heard.notification.contact.Kind;
import org.heard.notification.conversation.Inbound;
import org.heard.notification.conversation.Intent;
import org.heard.notification.conversation.Lodged;
import org.heard.notification.nudge.Answers;
import org.heard.notification.nudge.Purpose;
import org.heard.notification.outbound.ToNotificationTopic;
import org.heard.notification.reply.Replies.Claim;
import org.heard.notification.reply.Replies.Claimant;
import org.heard.notification.task.Tasks;
import org.heard.notification.words.HeldWords;

/** What a text does for one complaint, once (quality.md §3). Words that do not act are held for the complaints manager. */
@ApplicationScoped
class ReplyEffect {

    private static final String NEXT_STAGE = "next-stage";

    private final Complaints complaints;
    private final Answers answers;
    private final Tasks tasks;
    private final HeldWords held;
    private final Lodged lodged;
    private final ToNotificationTopic topic;
    private final BusinessClock clock;
    private final NotificationConfig.Rules rules;

    ReplyEffect(
            Complaints complaints,
            Answers answers,
            Tasks tasks,
            HeldWords held,
            Lodged lodged,
            ToNotificationTopic topic,
            BusinessClock clock,
            NotificationConfig config) {
        this.complaints = complaints;
        this.answers = answers;
        this.tasks = tasks;
        this.held = held;
        this.lodged = lodged;
        this.topic = topic;
        this.clock = clock;
        this.rules = config.rules();
    }

    private record Reply(UUID id, Claimant from, Inbound text, ContactPoint point, Instant now) {}

    /** Takes the text within the running transaction. */
    Uni<Void> of(Claimant claimant, Claim claim, Inbound text) {
        var reply = UUID.randomUUID();
        return complaints.lock(claimant.complaint()).chain(now -> isFirst(reply, claimant, text)
                .chain(first -> first
                        ? ContactPoint.of(claimant.complaint(), Kind.TEXT, text.digest())
                                .chain(point -> act(claim, new Reply(reply, claimant, text, point, now)))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> isFirst(UUID reply, Claimant claimant, Inbound text) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into inbound_text"
                                + " (text_id, complaint_id, council_id, reply_id, intent, replied_on)"
                                + " values (:text, :complaint, :council, :reply, :intent, :on)"
                                + " on conflict do nothing")
                        .setParameter("text", text.id())
                        .setParameter("complaint", claimant.complaint())
                        .setParameter("council", claimant.council().value())
                        .setParameter("reply", reply)
                        .setParameter("intent", text.intent().toString())
                        .setParameter("on", clock.today())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private Uni<Void> act(Claim claim, Reply reply) {
        return switch (claim) {
            case SHARED -> task(reply, "shared-number");
            case ENDED ->
                switch (reply.text().intent()) {
                    case STOP ->
                        giveUp(reply, ContactPoint.State.STOPPED).chain(() -> task(reply, "reply-after-closing"));
                    case WRONG_PERSON ->
                        giveUp(reply, ContactPoint.State.SUSPENDED).chain(() -> task(reply, "reply-after-closing"));
                    case NEXT, YES, CALL, HELP, OTHER -> task(reply, "reply-after-closing");
                };
            case ONE ->
                switch (reply.point().state) {
                    case ACTIVE -> actOn(reply);
                    case UNSAFE ->
                        heard(reply)
                                .chain(() -> holdOfWhoeverTexted(reply))
                                .chain(() -> task(reply, "reply-from-unsafe-number"));
                    case SUSPENDED -> heard(reply).chain(() -> task(reply, "reply-from-suspended-number"));
                    case STOPPED -> heard(reply).chain(() -> task(reply, "reply-after-stop"));
                };
        };
    }

    private Uni<Void> actOn(Reply reply) {
        var point = reply.point();
        if (reply.text().intent() != Intent.WRONG_PERSON) {
            point.confirmedOn = clock.today();
        }
        return switch (reply.text().intent()) {
            case NEXT -> {
                point.question = NEXT_STAGE;
                point.questionUntil = clock.instant().plus(rules.questionOpenFor());
                yield heard(reply).chain(() -> answer(reply, Purpose.QUESTION));
            }
            case YES -> {
                var confirms = point.asks(clock.instant()) ? point.question : null;
                point.closeQuestion();
                yield tell(reply, confirms);
            }
            case STOP ->
                heard(reply)
                        .chain(() -> giveUp(reply, ContactPoint.State.STOPPED))
                        .chain(() -> task(reply, "stop-asked"));
            case CALL -> heard(reply).chain(() -> task(reply, "call-wanted")).chain(() -> answer(reply, Purpose.CALL));
            case HELP ->
                heard(reply)
                        .chain(() -> hold(reply))
                        .chain(() -> task(reply, "help-wanted"))
                        .chain(() -> answer(reply, Purpose.HELP));
            case WRONG_PERSON ->
                heard(reply)
                        .chain(() -> giveUp(reply, ContactPoint.State.SUSPENDED))
                        .chain(() -> task(reply, "wrong-person"))
                        .chain(() -> answer(reply, Purpose.WRONG_PERSON));
            case OTHER -> heard(reply).chain(() -> hold(reply)).chain(() -> read(reply));
        };
    }

    /** The number gets no more news; what waits for it goes another way. */
    private Uni<Void> giveUp(Reply reply, ContactPoint.State state) {
        reply.point().state = state;
        reply.point().closeQuestion();
        return answers.release(reply.point(), reply.now());
    }

    private Uni<Void> hold(Reply reply) {
        return held.hold(
                reply.from().council(),
                reply.from().complaint(),
                reply.id(),
                reply.text().words(),
                clock.today());
    }

    /** Somebody who told us by text goes on there, even where we do not write to: no word of theirs is lost. */
    private Uni<Void> holdOfWhoeverTexted(Reply reply) {
        return switch (reply.text().intent()) {
            case HELP, OTHER ->
                lodged.cameByText(reply.from().complaint())
                        .chain(came -> came ? hold(reply) : Uni.createFrom().voidItem());
            case NEXT, YES, STOP, CALL, WRONG_PERSON -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> heard(Reply reply) {
        return tell(reply, null);
    }

    private Uni<Void> tell(Reply reply, String confirms) {
        return topic.replyReceived(
                reply.from().council(),
                reply.from().complaint(),
                reply.id(),
                reply.text().intent().toString(),
                confirms,
                clock.today());
    }

    private Uni<Void> answer(Reply reply, Purpose purpose) {
        return answers.intend(reply.point(), reply.id(), purpose, reply.now());
    }

    /** Whoever writes of danger is told, as if they had asked for help, that somebody comes, and to ring 999. */
    private Uni<Void> read(Reply reply) {
        return reply.text().tellsOfDanger()
                ? task(reply, "not-safe").chain(() -> answer(reply, Purpose.HELP))
                : task(reply, "words-to-read");
    }

    /** Whoever asks for help or is not safe, on whatever number, gets a person today. */
    private Uni<Void> task(Reply reply, String because) {
        return tasks.answerInPerson(
                reply.from().council(),
                reply.from().complaint(),
                reply.id(),
                because,
                reply.text().isUrgent());
    }
}
