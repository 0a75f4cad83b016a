package org.heard.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that do something as often as they can. */
final class Load {

    static final int CLIENTS = 16;

    private static final long LONGEST_NANOS = 60_000_000_000L;

    private Load() {}

    /** How often a second, and how long each took. */
    record Measured(double perSecond, Histogram nanos) {

        double millisAt(double percentile) {
            return nanos.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** Does it for each number below a count, each once, by 16 clients. */
    static Measured run(int count, IntConsumer operation) throws InterruptedException {
        var next = new AtomicInteger();
        var nanos = new ConcurrentHistogram(LONGEST_NANOS, 3);
        var ready = new CountDownLatch(CLIENTS);
        var start = new CountDownLatch(1);
        var failures = new AtomicInteger();
        long began;
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client = 0; client < CLIENTS; client++) {
                clients.submit(() -> {
                    ready.countDown();
                    start.await();
                    for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        var at = System.nanoTime();
                        try {
                            operation.accept(number);
                        } catch (RuntimeException failure) {
                            if (failures.getAndIncrement() == 0) {
                                failure.printStackTrace();
                            }
                        }
                        nanos.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - at));
                    }
                    return null;
                });
            }
            ready.await();
            began = System.nanoTime();
            start.countDown();
        }
        if (failures.get() > 0) {
            throw new IllegalStateException(failures + " of " + count + " failed");
        }
        return new Measured(count / ((System.nanoTime() - began) / 1e9), nanos);
    }
}
