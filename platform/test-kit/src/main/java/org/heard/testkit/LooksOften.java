package org.heard.testkit;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;

/**
 * Has tests look for what they wait for at once, then soon, and more and more seldom until it is Awaitility's usual interval: most
 * comes within a few milliseconds. Quarkus calls it, with the class loader that the test has.
 */
public final class LooksOften implements QuarkusTestBeforeClassCallback {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultPollInterval(new IterativePollInterval(LooksOften::next, FIRST));
    }

    private static Duration next(Duration last) {
        var longer = last.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }
}
