package org.heard.notification.nudge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.contact.LookupKey;
import org.heard.notification.contact.Pact;
import org.heard.notification.contact.Pacts;
import org.heard.notification.nudge.Nudge.State;
import org.heard.notification.nudge.Work.Piece;
import org.heard.notification.nudge.provider.Outcome;
import org.heard.notification.nudge.provider.Status;

/** Starts instances of the sender that die as a killed process does: what they had in hand stays as it is. */
@ApplicationScoped
class Instances {

    /** A moment of a message's way at which an instance may die. */
    enum Point {
        /** The duty has its message, and nothing was sent. */
        PLANNED,
        /** The intent to send is kept, and the call not made. */
        INTENDED,
        /** The provider has answered, and nobody heard. */
        TAKEN,
        /** The answer was heard, and is not kept. */
        HEARD,
        /** It is kept. */
        KEPT,
        /** The message was looked up, and what was found is not kept. */
        LOOKED_UP
    }

    /** A fault that is planted in the sender, to see it found. */
    enum Flaw {
        NONE,
        /** What was cut off is sent again without asking whether it was taken. */
        FORGETS_TO_LOOK,
        /** What was cut off counts as delivered. */
        BELIEVES_IT_WAS_TAKEN
    }

    private final Work work;
    private final Planning planning;
    private final Sending sending;
    private final Progress progress;
    private final Receipts receipts;
    private final Backoff backoff;
    private final CouncilScope scope;
    private final Complaints complaints;
    private final LookupKey key;
    private final Budget budget;
    private final BusinessClock clock;
    private final Pacts pacts;
    private final Calls calls;
    private final NotificationConfig config;

    Instances(
            Work work,
            Planning planning,
            Sending sending,
            Progress progress,
            Receipts receipts,
            Backoff backoff,
            CouncilScope scope,
            Complaints complaints,
            LookupKey key,
            Budget budget,
            BusinessClock clock,
            Pacts pacts,
            Calls calls,
            NotificationConfig config) {
        this.work = work;
        this.planning = planning;
        this.sending = sending;
        this.progress = progress;
        this.receipts = receipts;
        this.backoff = backoff;
        this.scope = scope;
        this.complaints = complaints;
        this.key = key;
        this.budget = budget;
        this.clock = clock;
        this.pacts = pacts;
        this.calls = calls;
        this.config = config;
    }

    /** The end of what an instance had in hand. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** One instance. */
    final class Instance {
        private final BiPredicate<UUID, Point> dies;
        private final Dispatcher dispatcher;
        private volatile boolean dead;

        private Instance(BiPredicate<UUID, Point> dies, Flaw flaw) {
            this.dies = dies;
            this.dispatcher =
                    new Dispatcher(work, planning, sending(this), lookingUp(this, flaw), pacts, calls, config);
        }

        /** Kills it with all that it has in hand. */
        void kill() {
            dead = true;
            dispatcher.stopTaking();
        }

        private Uni<Void> pass(Point point, Piece piece) {
            return Uni.createFrom().voidItem().invoke(() -> {
                if (dead || dies.test(piece.complaint(), point)) {
                    throw new Killed();
                }
            });
        }
    }

    /**
     * Starts one.
     *
     * @param dies whether whoever has a message of this complaint in hand dies at this point, now
     */
    Instance begin(BiPredicate<UUID, Point> dies, Flaw flaw) {
        var instance = new Instance(dies, flaw);
        instance.dispatcher.start(null);
        return instance;
    }

    private Sending sending(Instance self) {
        return new Sending(scope, complaints, progress, key, budget, backoff, clock, config) {

            @Override
            Uni<Optional<Call>> intend(Piece piece, Pact pact) {
                return self.pass(Point.PLANNED, piece)
                        .chain(() -> super.intend(piece, pact))
                        .call(kept -> kept.isPresent()
                                ? self.pass(Point.INTENDED, piece)
                                : Uni.createFrom().voidItem());
            }

            @Override
            Uni<Void> settle(Call call, Outcome outcome) {
                var piece = call.piece();
                return self.pass(Point.TAKEN, piece)
                        .chain(() -> scope.within(piece.council(), () -> super.settle(call, outcome)
                                .call(() -> self.pass(Point.HEARD, piece))))
                        .call(() -> self.pass(Point.KEPT, piece));
            }
        };
    }

    private LookingUp lookingUp(Instance self, Flaw flaw) {
        return new LookingUp(sending, progress, receipts, backoff, config) {

            @Override
            Uni<Optional<Question>> ask(Piece piece) {
                return flawed(piece, flaw).chain(() -> super.ask(piece));
            }

            @Override
            Uni<Void> answer(Question question, Status status) {
                return self.pass(Point.LOOKED_UP, question.piece()).chain(() -> super.answer(question, status));
            }
        };
    }

    private Uni<Void> flawed(Piece piece, Flaw flaw) {
        return flaw == Flaw.NONE
                ? Uni.createFrom().voidItem()
                : sending.within(piece, (nudge, now) -> {
                    if (nudge.state != State.SENDING && nudge.state != State.DOUBTFUL) {
                        return Uni.createFrom().voidItem();
                    }
                    if (flaw == Flaw.BELIEVES_IT_WAS_TAKEN) {
                        return progress.delivered(nudge, UUID.randomUUID(), now);
                    }
                    nudge.move(State.PLANNED, now);
                    return Uni.createFrom().voidItem();
                });
    }
}
