package org.heard.notification.staff;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.kit.round.Sweep;
import org.heard.notification.NotificationConfig;
import org.heard.notification.calendar.DueDays;
import org.heard.notification.contact.UrgentContacts;
import org.heard.notification.nudge.provider.AtOnce;
import org.heard.notification.nudge.provider.Outcome;
import org.jboss.logging.Logger;

/**
 * Tells each complaints team by one mail a working day, from eight in the morning, what came near, was missed, or waits for a
 * person. What could not be sent on its day is told with the next mail; a mail in doubt is not sent again.
 */
@ApplicationScoped
class DigestRounds {

    private static final Logger LOG = Logger.getLogger(DigestRounds.class);
    private static final int FROM_HOUR = 8;

    /** When a move of the clock is under way: after all that opens tasks. */
    private static final int AFTER_ALL_ELSE = 5000;

    private final Digests digests;
    private final UrgentContacts contacts;
    private final AtOnce atOnce;
    private final BusinessClock clock;
    private final Rounds rounds;

    DigestRounds(
            Digests digests, UrgentContacts contacts, AtOnce atOnce, BusinessClock clock, NotificationConfig config) {
        this.digests = digests;
        this.contacts = contacts;
        this.atOnce = atOnce;
        this.clock = clock;
        this.rounds = new Rounds("staff-digests", config.work().newsLookedForEvery(), this::round);
    }

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    void tellWhatIsNew(@Observes @Priority(AFTER_ALL_ELSE) ClockMoved moved) {
        rounds.now();
    }

    private void round() {
        if (isTime()) {
            var day = clock.today();
            Sweep.each(
                    Committed.await(() -> digests.withNews(day)),
                    Function.identity(),
                    council -> Committed.await(() -> digests.make(council, day)));
            Sweep.each(Committed.await(() -> digests.lend(day)), Digest::id, this::send);
        }
    }

    private boolean isTime() {
        var day = clock.today();
        return DueDays.from(day.minusDays(1), 1).equals(day)
                && clock.instant().atZone(BusinessClock.LONDON).getHour() >= FROM_HOUR;
    }

    private void send(Digest digest) {
        var team = contacts.complaintsTeam(digest.complaint());
        if (team.isEmpty()) {
            return;
        }
        if (team.get().isEmpty()) {
            Committed.await(() -> digests.ended(digest, "nobody-named"));
            return;
        }
        switch (atOnce.send(digest.council(), digest.id(), team.get().getFirst(), digest.words())) {
            case Outcome.Accepted _ -> Committed.await(() -> digests.ended(digest, null));
            case Outcome.Refused refused -> {
                LOG.warnf("the mail to the complaints team of %s was refused: %s", digest.council(), refused.because());
                Committed.await(() -> digests.ended(digest, refused.because()));
            }
            case Outcome.Doubt _ -> Committed.await(() -> digests.ended(digest, "delivery-unknown"));
            case Outcome.NotNow notNow -> LOG.infof("mail %s is sent later: %s", digest.id(), notNow.because());
        }
    }
}
