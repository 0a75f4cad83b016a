package org.heard.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;

/** Moves the business clock as the sandbox does: the move is over when everything that fell due is done. */
@ApplicationScoped
public class Business {

    private final BusinessClock clock;
    private final Event<ClockMoved> moved;
    private long version;

    Business(BusinessClock clock, Event<ClockMoved> moved) {
        this.clock = clock;
        this.moved = moved;
    }

    /** @param london such as 2026-03-02T09:00 */
    public void moveTo(String london) {
        var then = LocalDateTime.parse(london).atZone(BusinessClock.LONDON).toInstant();
        clock.moveBy(Duration.between(Instant.now(), then));
        moved.fire(new ClockMoved(++version, clock.today()));
    }

    /** Back to real time. */
    public void backToNow() {
        clock.moveBy(Duration.ZERO);
        moved.fire(new ClockMoved(++version, clock.today()));
    }
}
