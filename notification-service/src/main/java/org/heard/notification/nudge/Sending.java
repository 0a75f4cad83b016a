package org.heard.notification.nudge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.NotificationConfig;
import org.heard.notification.NotificationConfig.EmailVia;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.contact.Address;
import org.heard.notification.contact.ContactPoint;
import org.heard.notification.contact.Kind;
import org.heard.notification.contact.Ladder;
import org.heard.notification.contact.Ladder.Candidate;
import org.heard.notification.contact.LookupKey;
import org.heard.notification.contact.Pact;
import org.heard.notification.notice.Letters.Letter;
import org.heard.notification.nudge.Nudge.State;
import org.heard.notification.nudge.Work.Piece;
import org.heard.notification.nudge.provider.Outcome;
import org.heard.notification.nudge.provider.Words;

/**
 * The state of a message around the call that sends it: the intent is committed before, what became of it after. Each
 * method is a transaction of its own; none makes a call.
 */
@ApplicationScoped
class Sending {

    private final CouncilScope scope;
    private final Complaints complaints;
    private final Progress progress;
    private final LookupKey key;
    private final Budget budget;
    private final Backoff backoff;
    private final BusinessClock clock;
    private final NotificationConfig config;

    Sending(
            CouncilScope scope,
            Complaints complaints,
            Progress progress,
            LookupKey key,
            Budget budget,
            Backoff backoff,
            BusinessClock clock,
            NotificationConfig config) {
        this.scope = scope;
        this.complaints = complaints;
        this.progress = progress;
        this.key = key;
        this.budget = budget;
        this.backoff = backoff;
        this.clock = clock;
        this.config = config;
    }

    /**
     * A call to be made, its intent committed.
     *
     * @param attempt which call it is; its outcome counts for this one only
     * @param letters what it brings along
     * @param on the day it is dated to
     */
    record Call(Piece piece, int attempt, EmailVia via, Address to, Words words, List<Letter> letters, LocalDate on) {}

    /** Commits the intent to send now, unless the channel is not safe any more, or not just now. */
    Uni<Optional<Call>> intend(Piece piece, Pact pact) {
        return within(piece, (nudge, now) -> {
            if (nudge.state != State.PLANNED) {
                return Uni.createFrom().item(Optional.empty());
            }
            return ContactPoint.of(nudge.complaintId, nudge.kind, nudge.addressDigest)
                    .chain(point -> {
                        var channel = pact.channel(nudge.kind, nudge.addressDigest, key);
                        return channel.isEmpty()
                                        || point == null
                                        || !channel.get().safe()
                                ? progress.dropped(nudge, "no-safe-channel", now)
                                        .replaceWith(Optional.<Call>empty())
                                : intend(piece, nudge, channel.get(), point, now);
                    });
        });
    }

    private Uni<Optional<Call>> intend(
            Piece piece, Nudge nudge, Pact.Channel channel, ContactPoint point, Instant now) {
        if (!nudge.isNews()) {
            return isAnswerable(nudge, point)
                    ? call(piece, nudge, channel, point, now)
                    : progress.dropped(nudge, "no-safe-channel", now).replaceWith(Optional.empty());
        }
        var candidate = new Candidate(nudge.kind, nudge.addressDigest, point.state, channel.hours(), point.confirmedOn);
        var freshForDays = config.rules().addressFreshForDays();
        return switch (Ladder.next(List.of(candidate), Set.of(), false, clock.today(), clock.instant(), freshForDays)) {
            case Ladder.Nudge rung
            when rung.from().isAfter(clock.instant()) -> {
                nudge.holdUntil = rung.from();
                nudge.usableUntil = rung.usableUntil();
                nudge.move(State.PLANNED, now);
                yield Uni.createFrom().item(Optional.empty());
            }
            case Ladder.Nudge _ -> call(piece, nudge, channel, point, now);
            case Ladder.Person person ->
                progress.dropped(nudge, person.because(), now).replaceWith(Optional.empty());
        };
    }

    /** Somebody who has just written may be answered at once; whose number it is not, with one sentence only. */
    private static boolean isAnswerable(Nudge nudge, ContactPoint point) {
        return switch (point.state) {
            case ACTIVE -> true;
            case SUSPENDED -> nudge.purpose == Purpose.WRONG_PERSON;
            case STOPPED, UNSAFE -> false;
        };
    }

    private Uni<Optional<Call>> call(Piece piece, Nudge nudge, Pact.Channel channel, ContactPoint point, Instant now) {
        return budget.take(nudge)
                .chain(why -> why.isPresent()
                        ? tooMany(nudge, why.get(), now).replaceWith(Optional.<Call>empty())
                        : Enclosed.in(nudge, channel).map(letters -> {
                            var wording = Wording.of(nudge, point.asks(clock.instant()));
                            return Optional.of(call(piece, nudge, channel, wording, letters, now));
                        }));
    }

    /** News waits, and how to find a complaint that came by text; any other answer that is late is worth nothing. */
    private Uni<Void> tooMany(Nudge nudge, String because, Instant now) {
        if (!nudge.isNews() && !nudge.isReceipt()) {
            return progress.dropped(nudge, because, now);
        }
        nudge.because = because;
        nudge.move(State.PLANNED, now.plus(config.work().budgetRetriedAfter()));
        return Uni.createFrom().voidItem();
    }

    private Call call(
            Piece piece, Nudge nudge, Pact.Channel channel, Wording wording, List<Letter> letters, Instant now) {
        var via = via(nudge);
        var words = nudge.isReceipt() ? wording.about(nudge.reference, nudge.answerBy) : wording.words();
        nudge.attempt++;
        nudge.looks = 0;
        nudge.holdUntil = null;
        nudge.via = via.name().toLowerCase(java.util.Locale.ROOT);
        nudge.wording = letters.isEmpty() ? wording.toString() : Enclosed.NOTICE;
        nudge.firstTriedAt = nudge.firstTriedAt == null ? now : nudge.firstTriedAt;
        nudge.inFlightUntil = now.plus(longestCall());
        nudge.move(State.SENDING, nudge.inFlightUntil);
        return new Call(piece, nudge.attempt, via, channel.where(), words, letters, clock.today());
    }

    private EmailVia via(Nudge nudge) {
        var council = config.councils().get(nudge.councilId);
        return nudge.kind != Kind.EMAIL || council == null ? EmailVia.NOTIFY : council.emailVia();
    }

    /** From the intent to the surely last moment of its call. */
    private Duration longestCall() {
        return config.govUkNotify().startWithin().plus(config.govUkNotify().callTimeout());
    }

    /** Notes what became of a call. Of one that is not the latest any more, only that it was taken. */
    Uni<Void> settle(Call call, Outcome outcome) {
        return within(call.piece(), (nudge, now) -> {
            var isLatest = nudge.state == State.SENDING && nudge.attempt == call.attempt();
            return switch (outcome) {
                case Outcome.Accepted accepted -> progress.accepted(nudge, accepted.providerId(), now);
                case Outcome.Refused refused when isLatest -> progress.failed(nudge, refused.because(), now);
                case Outcome.NotNow notNow when isLatest -> later(nudge, notNow.because(), now);
                case Outcome.Doubt doubt
                when isLatest -> {
                    doubt(nudge, doubt.over() ? now : nudge.inFlightUntil, now);
                    yield Uni.createFrom().voidItem();
                }
                case Outcome.Refused _, Outcome.NotNow _, Outcome.Doubt _ ->
                    Uni.createFrom().voidItem();
            };
        });
    }

    /** The call could not be made: nothing was sent, and it is nobody's fault. */
    Uni<Void> postpone(Piece piece) {
        return within(piece, (nudge, now) -> {
            if (nudge.state == State.PLANNED) {
                nudge.move(State.PLANNED, now.plus(backoff.after(++nudge.looks)));
            }
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> later(Nudge nudge, String because, Instant now) {
        if (isGivenUp(nudge, now)) {
            return progress.failed(nudge, because, now);
        }
        nudge.because = because;
        nudge.move(State.PLANNED, now.plus(backoff.after(nudge.attempt)));
        return Uni.createFrom().voidItem();
    }

    /** From now on it is only looked up, until looking proves something. */
    void doubt(Nudge nudge, Instant over, Instant now) {
        nudge.settledAt = over.plus(config.govUkNotify().settlingTime());
        nudge.looks = 0;
        nudge.move(State.DOUBTFUL, now);
    }

    boolean isGivenUp(Nudge nudge, Instant now) {
        return now.isAfter(nudge.firstTriedAt.plus(config.work().givenUpAfter()));
    }

    <T> Uni<T> within(Piece piece, BiFunction<Nudge, Instant, Uni<T>> change) {
        return scope.within(
                piece.council(), () -> complaints.lock(piece.complaint()).chain(now -> Nudge.<Nudge>findById(piece.id())
                        .chain(nudge -> change.apply(nudge, now))));
    }
}
