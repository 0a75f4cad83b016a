package org.heard.notification.conversation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.notification.calendar.DueDays;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.contact.ContactPoint;
import org.heard.notification.contact.Kind;
import org.heard.notification.conversation.Conversation.State;
import org.heard.notification.nudge.Answers;
import org.heard.notification.outbound.ToNotificationTopic;
import org.heard.notification.task.Tasks;

/**
 * A conversation has become a complaint: what was written is erased here, its person is told how to find it, and what they wrote meanwhile
 * is a message of it.
 */
@ApplicationScoped
public class Lodged {

    private static final String STATUTORY = "statutory";

    /** SI 2006/1738 reg 14. */
    private static final int FIRST_ANSWER_WORKING_DAYS = 10;

    private final Complaints complaints;
    private final ConversationRows rows;
    private final Answers answers;
    private final Tasks tasks;
    private final ToNotificationTopic topic;
    private final BusinessClock clock;

    Lodged(
            Complaints complaints,
            ConversationRows rows,
            Answers answers,
            Tasks tasks,
            ToNotificationTopic topic,
            BusinessClock clock) {
        this.complaints = complaints;
        this.rows = rows;
        this.answers = answers;
        this.tasks = tasks;
        this.topic = topic;
        this.clock = clock;
    }

    /** Does nothing for a complaint that came another way, and nothing the second time. */
    public Uni<Void> complaint(
            CouncilId council, UUID complaint, String reference, LocalDate receivedOn, String procedure) {
        return Conversation.<Conversation>findById(complaint)
                .chain(conversation -> conversation == null || conversation.state != State.COMPLETE
                        ? Uni.createFrom().voidItem()
                        : tell(conversation, reference, procedure.equals(STATUTORY) ? answerBy(receivedOn) : null)
                                .chain(() -> rows.forgetWords(complaint))
                                .chain(() -> late(council, complaint))
                                .invoke(() -> {
                                    conversation.state = State.LODGED;
                                    conversation.numberDigest = null;
                                }));
    }

    /** Whether a complaint began as a conversation by text; within the running transaction. */
    public Uni<Boolean> cameByText(UUID complaint) {
        return Conversation.count("id", complaint).map(found -> found > 0);
    }

    private Uni<Void> tell(Conversation conversation, String reference, LocalDate answerBy) {
        return Question.YES.equals(conversation.mayText)
                ? complaints.lock(conversation.id).chain(now -> ContactPoint.of(
                                conversation.id, Kind.TEXT, conversation.numberDigest)
                        .chain(point -> answers.intendReceipt(point, UUID.randomUUID(), reference, answerBy, now)))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> late(CouncilId council, UUID complaint) {
        return rows.late(complaint).chain(replies -> Multi.createFrom()
                .iterable(replies)
                .onItem()
                .transformToUniAndConcatenate(reply -> topic.replyReceived(
                                council, complaint, reply, Intent.OTHER.toString(), null, clock.today())
                        .chain(() -> tasks.answerInPerson(council, complaint, reply, "words-to-read", false)))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static LocalDate answerBy(LocalDate receivedOn) {
        return DueDays.from(receivedOn, FIRST_ANSWER_WORKING_DAYS);
    }
}
