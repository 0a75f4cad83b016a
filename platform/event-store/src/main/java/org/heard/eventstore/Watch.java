package org.heard.eventstore;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.heard.eventstore.EventLog.Look;
import org.jboss.logging.Logger;

/**
 * Wakes readers when there is something new for them: at once after a commit of this process, within the idle wait after one of another.
 * While the newest events are held back by a transaction that still writes, it looks often, then less so.
 */
final class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final Supplier<Look> log;
    private final Supplier<String> holder;
    private final Duration idle;
    private final Duration warnAfter;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private final Semaphore signal = new Semaphore(0);
    private final Object news = new Object();

    private volatile Thread thread;
    private volatile long count;
    private volatile LogPosition head;
    private long horizon;
    private volatile long heldSinceNanos;
    private volatile boolean held;
    private boolean warned;

    Watch(Supplier<Look> log, Supplier<String> holder, Duration idle, Duration warnAfter) {
        this.log = log;
        this.holder = holder;
        this.idle = idle;
        this.warnAfter = warnAfter;
    }

    void start() {
        var watching = Thread.ofPlatform().name("event-log-watch").daemon().unstarted(this::watch);
        thread = watching;
        watching.start();
    }

    void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Something was committed in this process. */
    void signal() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Calls a reader whenever there is something new, until it is forgotten. */
    void tell(Runnable reader) {
        readers.add(reader);
    }

    void forget(Runnable reader) {
        readers.remove(reader);
    }

    /** How often there was something new so far. */
    long count() {
        return count;
    }

    /** Waits until there was something new more often than that. */
    void await(long seen, Duration atMost) throws InterruptedException {
        var giveUpAt = System.nanoTime() + atMost.toNanos();
        synchronized (news) {
            while (count == seen) {
                var left = TimeUnit.NANOSECONDS.toMillis(giveUpAt - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                news.wait(left);
            }
        }
    }

    /** For how long one and the same open transaction has kept readers from events that are committed. */
    Duration heldBack() {
        return held ? Duration.ofNanos(System.nanoTime() - heldSinceNanos) : Duration.ZERO;
    }

    private void watch() {
        var wait = idle;
        while (thread == Thread.currentThread()) {
            try {
                var called = signal.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
                wait = called ? look(BETWEEN_LOOKS) : look(wait);
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unreachable) {
                LOG.debug("the log cannot be looked at now", unreachable);
                wait = idle;
            }
        }
    }

    /** Looks once and says how long to wait before the next look when nobody calls. */
    private Duration look(Duration before) {
        signal.drainPermits();
        var look = log.get();
        if (look.head() != null && !look.head().equals(head)) {
            head = look.head();
            tellAll();
        }
        measure(look);
        if (look.allSettled()) {
            return idle;
        }
        var longer = before.multipliedBy(2);
        return longer.compareTo(idle) > 0 ? idle : longer;
    }

    private void tellAll() {
        synchronized (news) {
            count++;
            news.notifyAll();
        }
        readers.forEach(Watch::tellOne);
    }

    private static void tellOne(Runnable reader) {
        try {
            reader.run();
        } catch (RuntimeException stopping) {
            LOG.debug("a reader could not be told", stopping);
        }
    }

    private void measure(Look look) {
        if (look.allSettled()) {
            held = false;
        } else if (!held || look.horizon() != horizon) {
            horizon = look.horizon();
            heldSinceNanos = System.nanoTime();
            held = true;
            warned = false;
        } else if (!warned && heldBack().compareTo(warnAfter) > 0) {
            warned = true;
            LOG.warnf("followers have waited %s for an open transaction: %s", heldBack(), holder.get());
        }
    }
}
