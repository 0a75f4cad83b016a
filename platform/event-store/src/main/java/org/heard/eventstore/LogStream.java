package org.heard.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** One reader's way through the log. It asks the database again only after it was told that there is something new. */
final class LogStream implements TrackingEventStream {

    private static final long ASK_ANYWAY_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EventLog log;
    private final Watch watch;
    private final Queue<TrackedEventMessage<?>> waiting = new ArrayDeque<>();
    private LogPosition position;
    private boolean atEnd;
    private long seen;
    private long askedAtNanos;
    private Runnable callback;

    LogStream(EventLog log, Watch watch, LogPosition position) {
        this.log = log;
        this.watch = watch;
        this.position = position;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fetchIfEmpty();
        return Optional.ofNullable(waiting.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var giveUpAt = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            var left = giveUpAt - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            watch.await(seen(), Duration.ofNanos(Math.min(left, ASK_ANYWAY_AFTER_NANOS)));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            synchronized (this) {
                fetchIfEmpty();
                if (!waiting.isEmpty()) {
                    return waiting.remove();
                }
            }
            watch.await(seen(), Duration.ofNanos(ASK_ANYWAY_AFTER_NANOS));
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        close();
        callback = onAvailable;
        watch.tell(onAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            watch.forget(callback);
            callback = null;
        }
    }

    private synchronized long seen() {
        return seen;
    }

    private void fetchIfEmpty() {
        while (waiting.isEmpty() && mayHaveMore()) {
            var news = watch.count();
            var batch = log.next(position);
            position = batch.after();
            waiting.addAll(batch.events());
            atEnd = !batch.full();
            seen = news;
            askedAtNanos = System.nanoTime();
        }
    }

    private boolean mayHaveMore() {
        return !atEnd || watch.count() != seen || System.nanoTime() - askedAtNanos > ASK_ANYWAY_AFTER_NANOS;
    }
}
