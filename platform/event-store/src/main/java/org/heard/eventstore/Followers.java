package org.heard.eventstore;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/** How far the followers of this instance are. */
public final class Followers {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final Configuration axon;
    private final EventLog log;
    private final Watch watch;

    Followers(Configuration axon, EventLog log, Watch watch) {
        this.axon = axon;
        this.log = log;
        this.watch = watch;
    }

    /**
     * Waits until every part that runs here has passed what is the newest event now.
     *
     * @return whether it did within the time
     */
    public boolean awaitNewest(Duration atMost) {
        var newest = log.look().newest();
        var giveUpAt = System.nanoTime() + atMost.toNanos();
        while (!havePassed(newest)) {
            if (System.nanoTime() > giveUpAt || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    private boolean havePassed(LogPosition newest) {
        return processors().values().stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .allMatch(part -> passed(part.getTrackingToken(), newest));
    }

    private static boolean passed(TrackingToken reached, LogPosition newest) {
        return newest == null
                || reached != null && WrappedToken.unwrapLowerBound(reached).covers(newest);
    }

    private static long position(TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /** The followers by name. */
    public Set<String> names() {
        return processors().keySet();
    }

    /**
     * How many events, roughly, the slowest part of a follower that runs here is behind the last it may see; 0 when none of it runs
     * here.
     */
    public long behind(String name) {
        var newest = position(log.look().head());
        return processors().get(name).processingStatus().values().stream()
                .mapToLong(part -> Math.max(0, newest - position(part.getTrackingToken())))
                .max()
                .orElse(0);
    }

    /** Whether a part of a follower that runs here has failed and is being tried again. */
    public boolean isFailing(String name) {
        return processors().get(name).processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /** For how long one and the same open transaction has kept all followers from events that are committed. */
    public Duration heldBack() {
        return watch.heldBack();
    }

    private Map<String, StreamingEventProcessor> processors() {
        var processors = new TreeMap<String, StreamingEventProcessor>();
        axon.eventProcessingConfiguration().eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                processors.put(name, streaming);
            }
        });
        return processors;
    }
}
