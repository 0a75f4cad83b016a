package org.heard.notification.code;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.problem.Problem;
import org.heard.kit.round.Committed;
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.contact.ContactPoints;
import org.heard.notification.contact.Kind;
import org.heard.notification.contact.Ladder;
import org.heard.notification.contact.LookupKey;
import org.heard.notification.contact.Pact;
import org.heard.notification.contact.Pacts;
import org.heard.notification.nudge.Wording;
import org.heard.notification.nudge.provider.AtOnce;
import org.heard.notification.nudge.provider.Outcome;
import org.heard.notification.task.Tasks;

/**
 * Sends a one-time code to the first channel that is safe now. A code is kept nowhere and sent once: one that does not arrive is asked
 * for again. Where no channel is safe now, or the provider refuses it, a person helps. Blocks.
 */
@ApplicationScoped
class OneTimeCodes {

    private static final String NOT_SENT = "code-not-sent";

    private final CouncilScope scope;
    private final Complaints complaints;
    private final Pacts pacts;
    private final ContactPoints points;
    private final LookupKey key;
    private final AtOnce atOnce;
    private final Tasks tasks;
    private final BusinessClock clock;
    private final int freshForDays;

    OneTimeCodes(
            CouncilScope scope,
            Complaints complaints,
            Pacts pacts,
            ContactPoints points,
            LookupKey key,
            AtOnce atOnce,
            Tasks tasks,
            BusinessClock clock,
            NotificationConfig config) {
        this.scope = scope;
        this.complaints = complaints;
        this.pacts = pacts;
        this.points = points;
        this.key = key;
        this.atOnce = atOnce;
        this.tasks = tasks;
        this.clock = clock;
        this.freshForDays = config.rules().addressFreshForDays();
    }

    /** @throws Problem {@code try-again} (503) while intake-service cannot be asked how to reach the person */
    void send(CouncilId council, UUID complaint, String code) {
        var pact = pacts.of(complaint)
                .orElseThrow(() -> new Problem(503, "try-again", "How to reach the person cannot be asked now."));
        Committed.await(() -> scope.within(council, () -> channel(council, complaint, pact)))
                .ifPresent(where -> send(council, complaint, where, code));
    }

    private void send(CouncilId council, UUID complaint, Pact.Channel where, String code) {
        var wording = where.kind() == Kind.EMAIL ? Wording.CODE_BY_EMAIL : Wording.CODE;
        if (atOnce.send(council, UUID.randomUUID(), where.where(), wording.with(code)) instanceof Outcome.Refused) {
            Committed.await(() -> scope.within(
                    council, () -> complaints.lock(complaint).chain(() -> askAPerson(council, complaint))));
        }
    }

    private Uni<Optional<Pact.Channel>> channel(CouncilId council, UUID complaint, Pact pact) {
        return complaints
                .lock(complaint)
                .chain(() -> points.meet(complaint, pact))
                .map(channels -> channels.stream()
                        .filter(channel -> channel.kind() != Kind.LETTER)
                        .toList())
                .chain(channels -> switch (Ladder.next(
                        channels, Set.of(), false, clock.today(), clock.instant(), freshForDays)) {
                    case Ladder.Nudge rung
                    when !rung.from().isAfter(clock.instant()) ->
                        Uni.createFrom()
                                .item(pact.channel(
                                        rung.channel().kind(), rung.channel().digest(), key));
                    case Ladder.Nudge _, Ladder.Person _ ->
                        askAPerson(council, complaint).replaceWith(Optional.empty());
                });
    }

    private Uni<Void> askAPerson(CouncilId council, UUID complaint) {
        return tasks.lookAtUnlessOpen(council, complaint, NOT_SENT);
    }
}
