package org.heard.notification.conversation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.contact.CouncilNumbers;
import org.heard.notification.contact.TextedNumbers;
import org.heard.notification.conversation.Conversation.State;
import org.heard.notification.conversation.Conversation.Turn;
import org.heard.notification.nudge.Purpose;
import org.heard.notification.words.HeldWords;

/**
 * Takes the texts of those who have no complaint yet. Each is one transaction under the lock of its conversation: whatever dies when, and
 * however often a text is handed over, it has its effect once.
 */
@ApplicationScoped
public class Conversations {

    private final CouncilScope scope;
    private final Complaints complaints;
    private final ConversationRows rows;
    private final TextedNumbers numbers;
    private final CouncilNumbers councils;
    private final HeldWords held;
    private final Consequence consequence;
    private final BusinessClock clock;
    private final int mostTexts;

    Conversations(
            CouncilScope scope,
            Complaints complaints,
            ConversationRows rows,
            TextedNumbers numbers,
            CouncilNumbers councils,
            HeldWords held,
            Consequence consequence,
            BusinessClock clock,
            NotificationConfig config) {
        this.scope = scope;
        this.complaints = complaints;
        this.rows = rows;
        this.numbers = numbers;
        this.councils = councils;
        this.held = held;
        this.consequence = consequence;
        this.clock = clock;
        this.mostTexts = config.conversation().mostTexts();
    }

    /**
     * Takes a text to a council from a number of which nothing is open there: the first one begins a conversation.
     *
     * @return false when another one began meanwhile, and is over already
     */
    public Uni<Boolean> begin(CouncilId council, Inbound text) {
        if (!councils.isAPersons(text.number()) || text.intent().endsTexts()) {
            return Uni.createFrom().item(true);
        }
        return scope.within(council, () -> rows.isTaken(text)
                .chain(taken -> taken ? Uni.createFrom().item(true) : beginOrGoOn(council, text)));
    }

    /**
     * Takes a text of a running conversation.
     *
     * @return false when it ended meanwhile, or has become a complaint, which takes the text itself
     */
    public Uni<Boolean> goOn(CouncilId council, UUID id, Inbound text) {
        return scope.within(council, () -> hear(council, id, text));
    }

    private Uni<Boolean> beginOrGoOn(CouncilId council, Inbound text) {
        var id = UUID.randomUUID();
        return rows.begin(id, council, text.digest(), clock.today())
                .chain(begun -> begun
                        ? complaints
                                .meet(id, council)
                                .chain(() -> numbers.keep(council, id, text.number(), text.digest()))
                                .chain(() -> hear(council, id, text))
                        : rows.running(text.digest())
                                .chain(running ->
                                        running == null ? Uni.createFrom().item(false) : hear(council, running, text)));
    }

    private Uni<Boolean> hear(CouncilId council, UUID id, Inbound text) {
        var reply = UUID.randomUUID();
        return complaints.lock(id).chain(now -> Conversation.<Conversation>findById(id)
                .chain(conversation -> switch (conversation.state) {
                    case LODGED, ENDED -> Uni.createFrom().item(false);
                    case ASKING, COMPLETE ->
                        rows.take(id, council, reply, text, clock.today())
                                .chain(first -> first
                                        ? effect(conversation, council, reply, text, now)
                                        : Uni.createFrom().voidItem())
                                .replaceWith(true);
                }));
    }

    private Uni<Void> effect(Conversation conversation, CouncilId council, UUID reply, Inbound text, Instant now) {
        if (conversation.state == State.COMPLETE) {
            return late(conversation, council, reply, text, now);
        }
        var heard = conversation.hear(text.intent(), text.words(), clock.instant(), clock.today());
        var turn = turn(heard, conversation);
        var answer = turn == heard.turn() ? heard.answer() : null;
        Uni<Void> kept = heard.keeps() && turn != Turn.ENDS
                ? rows.keepWords(conversation.id, council, reply, text)
                : Uni.createFrom().voidItem();
        return kept.chain(() -> consequence.askPerson(conversation, reply, heard.answer()))
                .chain(() -> consequence.of(turn, conversation, now))
                .chain(() -> consequence.answer(conversation, answer, reply, now));
    }

    private Turn turn(Conversation.Heard heard, Conversation conversation) {
        return heard.turn() != Turn.GOES_ON || conversation.textsTaken < mostTexts
                ? heard.turn()
                : conversation.isWorthKeeping() ? Turn.COMPLETE : Turn.ENDS;
    }

    private static Purpose asksFor(Inbound text) {
        if (text.intent() == Intent.HELP) {
            return Purpose.HELP;
        }
        return text.tellsOfDanger() ? Purpose.NOT_SAFE : null;
    }

    /** What comes while intake-service lodges it becomes a message of the complaint. */
    private Uni<Void> late(Conversation conversation, CouncilId council, UUID reply, Inbound text, Instant now) {
        return switch (text.intent()) {
            case STOP -> consequence.giveUp(conversation, Turn.COMPLETE_STOPPED);
            case WRONG_PERSON -> consequence.giveUp(conversation, Turn.COMPLETE_SUSPENDED);
            case CALL -> consequence.askPerson(conversation, reply, Purpose.CALL);
            case HELP, OTHER, NEXT, YES ->
                (Said.isWords(text.words())
                                ? held.hold(council, conversation.id, reply, text.words(), clock.today())
                                : Uni.createFrom().voidItem())
                        .chain(() -> consequence.askPerson(conversation, reply, asksFor(text)))
                        .chain(() -> consequence.answer(conversation, asksFor(text), reply, now));
        };
    }
}
