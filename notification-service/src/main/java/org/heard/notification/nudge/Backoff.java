package org.heard.notification.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.heard.notification.NotificationConfig;

/** How long to wait before trying again: twice as long each time, up to a limit, and not all at once. */
@ApplicationScoped
class Backoff {

    private static final int DOUBLINGS = 16;
    private static final double SPREAD = 0.2;

    private final Duration first;
    private final Duration longest;

    Backoff(NotificationConfig config) {
        this.first = config.work().firstRetryAfter();
        this.longest = config.work().longestRetryAfter();
    }

    /** @param tries so far, at least one */
    Duration after(int tries) {
        return after(tries, first, longest);
    }

    Duration after(int tries, Duration from, Duration upTo) {
        var doubled = from.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        var wait = doubled.compareTo(upTo) > 0 ? upTo : doubled;
        var spread = 1 + ThreadLocalRandom.current().nextDouble(SPREAD);
        return Duration.ofMillis((long) (wait.toMillis() * spread));
    }
}
