package org.heard.notification.nudge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.heard.notification.NotificationConfig;
import org.heard.notification.nudge.Nudge.State;
import org.heard.notification.nudge.Work.Piece;
import org.heard.notification.nudge.provider.Status;

/**
 * The state of a message around a question to the provider: after a doubt (was it taken?), and when no receipt comes (what
 * became of it?). Each method is a transaction of its own; none makes a call.
 */
@ApplicationScoped
class LookingUp {

    private final Sending sending;
    private final Progress progress;
    private final Receipts receipts;
    private final Backoff backoff;
    private final NotificationConfig.GovUkNotify config;

    LookingUp(Sending sending, Progress progress, Receipts receipts, Backoff backoff, NotificationConfig config) {
        this.sending = sending;
        this.progress = progress;
        this.receipts = receipts;
        this.backoff = backoff;
        this.config = config.govUkNotify();
    }

    /**
     * A question to be put.
     *
     * @param providerId null when it is to be found by its reference
     */
    record Question(Piece piece, int attempt, UUID providerId) {}

    /** What is to be asked of a message that was cut off while being sent, is in doubt, or has no receipt yet. */
    Uni<Optional<Question>> ask(Piece piece) {
        return sending.within(piece, (nudge, now) -> switch (nudge.state) {
            case SENDING, DOUBTFUL -> {
                if (nudge.state == State.SENDING && nudge.inFlightUntil.isAfter(now)) {
                    nudge.move(State.SENDING, nudge.inFlightUntil);
                    yield Uni.createFrom().item(Optional.empty());
                }
                if (nudge.state == State.SENDING) {
                    sending.doubt(nudge, nudge.inFlightUntil, now);
                }
                yield nudge.goesBySmtp()
                        ? progress.failed(nudge, "delivery-unknown", now).replaceWith(Optional.<Question>empty())
                        : Uni.createFrom().item(Optional.of(new Question(piece, nudge.attempt, null)));
            }
            case ACCEPTED -> Uni.createFrom().item(Optional.of(new Question(piece, nudge.attempt, nudge.providerId)));
            case PLANNED, DELIVERED, FAILED, DROPPED -> Uni.createFrom().item(Optional.empty());
        });
    }

    /** Notes the provider's answer. */
    Uni<Void> answer(Question question, Status status) {
        return sending.within(question.piece(), (nudge, now) -> {
            if (nudge.attempt != question.attempt()) {
                return Uni.createFrom().voidItem();
            }
            return switch (nudge.state) {
                case DOUBTFUL -> whetherTaken(nudge, status, now);
                case ACCEPTED -> whatBecame(nudge, status, now);
                case PLANNED, SENDING, DELIVERED, FAILED, DROPPED ->
                    Uni.createFrom().voidItem();
            };
        });
    }

    private Uni<Void> whetherTaken(Nudge nudge, Status status, Instant now) {
        return switch (status) {
            case Status.Known known ->
                progress.accepted(nudge, known.providerId(), now).chain(() -> receipts.apply(nudge, known, now));
            case Status.Absent _
            when now.isBefore(nudge.settledAt) -> {
                nudge.move(State.DOUBTFUL, earlier(nudge.settledAt, now.plus(backoff.after(++nudge.looks))));
                yield Uni.createFrom().voidItem();
            }
            case Status.Absent _ when sending.isGivenUp(nudge, now) -> progress.failed(nudge, "provider-errors", now);
            case Status.Absent _ -> {
                nudge.move(State.PLANNED, now);
                yield Uni.createFrom().voidItem();
            }
            case Status.Unknown _ when sending.isGivenUp(nudge, now) -> progress.failed(nudge, "delivery-unknown", now);
            case Status.Unknown _ -> {
                nudge.move(State.DOUBTFUL, now.plus(backoff.after(++nudge.looks)));
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private Uni<Void> whatBecame(Nudge nudge, Status status, Instant now) {
        Uni<Void> applied = status instanceof Status.Known known
                ? receipts.apply(nudge, known, now)
                : Uni.createFrom().voidItem();
        return applied.chain(() -> {
            if (nudge.state != State.ACCEPTED) {
                return Uni.createFrom().voidItem();
            }
            if (now.isAfter(nudge.sentAt.plus(config.statusGivenUpAfter()))) {
                return progress.failed(nudge, "no-receipt", now);
            }
            var wait = backoff.after(++nudge.looks, config.firstStatusPollAfter(), config.longestStatusPollAfter());
            nudge.move(State.ACCEPTED, now.plus(wait));
            return Uni.createFrom().voidItem();
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
