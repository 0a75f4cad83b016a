package org.heard.kit.round;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Something that is done again and again, on a thread of its own, from {@link #begin} to {@link #end}. No two rounds run at once
 * here; a round that fails is logged by its kind alone, for a message may hold what somebody wrote, and the next comes all the
 * same.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final ReentrantLock alone = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param name of the thread, and in the log
     * @param pause from the end of a round to the next
     */
    public Rounds(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    /** Begins with the first round at once. */
    public void begin() {
        Thread.ofVirtual().name(name).start(() -> {
            do {
                now();
            } while (!hasEnded());
        });
    }

    /** A round that has begun is finished; none begins after it. */
    public void end() {
        ended.countDown();
    }

    /** One round more, by now: gives back control when it is over. */
    public void now() {
        alone.lock();
        try {
            round.run();
        } catch (RuntimeException failure) {
            LOG.warnf("%s left for later: %s", name, failure.getClass().getName());
        } finally {
            alone.unlock();
        }
    }

    private boolean hasEnded() {
        try {
            return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
