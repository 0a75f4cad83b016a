package org.heard.kit.round;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Rounds rounds = new Rounds("test", Duration.ofMillis(1), this::round);

    private void round() {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            if (begun.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("planted");
            }
        } finally {
            atOnce.decrementAndGet();
        }
    }

    @AfterEach
    void end() {
        rounds.end();
    }

    @Test
    void one_that_fails_is_followed_by_the_next() {
        rounds.begin();
        await().until(() -> begun.get() > 10);
    }

    @Test
    void none_begins_while_another_runs() {
        rounds.begin();
        for (var more = 0; more < 1_000; more++) {
            rounds.now();
        }
        assertEquals(1, mostAtOnce.get());
    }

    @Test
    void after_the_end_none_begins_by_itself() {
        rounds.end();
        rounds.begin();
        await().until(() -> begun.get() == 1);
        for (var more = 0; more < 1_000; more++) {
            rounds.now();
        }
        assertEquals(1_001, begun.get());
    }
}
