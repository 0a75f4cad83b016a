package org.heard.bench;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.axonframework.eventhandling.EventHandler;
import org.heard.eventstore.Follower;
import org.heard.procedure.complaint.event.ComplaintAccepted;

/** How long after it began to be stored an event is seen by a follower, at a steady 500 a second. */
final class Seen implements Follower {

    private static final int PER_SECOND = 500;
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConcurrentHashMap<UUID, Long> stored = new ConcurrentHashMap<>();
    private final ConcurrentHistogram nanos = new ConcurrentHistogram(LONGEST_NANOS, 3);

    @Override
    public String name() {
        return "bench-seen";
    }

    /** Notes when one is seen. */
    @EventHandler
    void on(ComplaintAccepted event) {
        var at = stored.remove(event.id().uuid());
        if (at != null) {
            nanos.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - at));
        }
    }

    /** Stores for so many seconds and waits until all are seen. */
    Histogram measure(int seconds, Consumer<UUID> store) {
        nanos.reset();
        var began = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(Load.CLIENTS)) {
            for (var number = 0; number < seconds * PER_SECOND; number++) {
                var due = began + number * 1_000_000_000L / PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                clients.submit(() -> {
                    var id = UUID.randomUUID();
                    stored.put(id, System.nanoTime());
                    store.accept(id);
                });
            }
        }
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!stored.isEmpty() && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(1_000_000);
        }
        if (!stored.isEmpty()) {
            throw new IllegalStateException(stored.size() + " events were never seen");
        }
        return nanos;
    }
}
