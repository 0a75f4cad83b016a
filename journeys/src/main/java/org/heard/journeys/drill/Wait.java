package org.heard.journeys.drill;

import java.time.Duration;

/** Waiting for what comes true by and by. */
final class Wait {

    private static final long PAUSE_MILLIS = 50;

    private Wait() {}

    /** Something that comes true by and by. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /**
     * Waits for something; what cannot be asked just now does not hold.
     *
     * @throws DrillFailed when it took longer than this
     */
    static void until(Duration patience, String what, Condition condition) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new DrillFailed("waited " + patience.toSeconds() + " s for " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (Exception notNow) {
            return false;
        }
    }
}
