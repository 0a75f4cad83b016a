package org.heard.procedure.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicLong;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;

/** Moves the business clock of the service under test, as the sandbox does. */
@ApplicationScoped
public class Calendar {

    private static final AtomicLong VERSION = new AtomicLong();

    @Inject
    BusinessClock clock;

    @Inject
    Event<ClockMoved> moved;

    /** Nine o'clock in London on that day; returns when what fell due is done. */
    public void to(LocalDate day) {
        set(day);
        moved.fire(new ClockMoved(VERSION.incrementAndGet(), day));
    }

    /** The same, without telling anybody. */
    public void set(LocalDate day) {
        var wanted = day.atTime(LocalTime.of(9, 0)).atZone(BusinessClock.LONDON).toInstant();
        clock.moveBy(Duration.between(InstantSource.system().instant(), wanted));
    }
}
