package org.heard.journeys.play;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks again and again, because services tell each other things in their own time.
 *
 * @param limit how long to go on looking
 */
public record Patience(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** The first look that will do, or the last one before the limit. */
    <T> T until(Predicate<T> good, Supplier<T> look) {
        var end = System.nanoTime() + limit.toNanos();
        var seen = look.get();
        while (!good.test(seen) && System.nanoTime() < end) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
