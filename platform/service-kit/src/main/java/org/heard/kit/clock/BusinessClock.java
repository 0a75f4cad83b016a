package org.heard.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What day it is for the law. The one clock that decides dates; only in the sandbox profile does it differ from real time.
 */
@ApplicationScoped
public class BusinessClock implements InstantSource {

    /** Deadlines end at the end of the day in London. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(offset);
    }

    /** Today's date in London. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), LONDON);
    }

    /** Moves the clock; for the sandbox and for tests. */
    public void moveBy(Duration offsetFromRealTime) {
        this.offset = offsetFromRealTime;
    }

    @Produces
    @RealTime
    @Singleton
    InstantSource realTime() {
        return InstantSource.system();
    }
}
