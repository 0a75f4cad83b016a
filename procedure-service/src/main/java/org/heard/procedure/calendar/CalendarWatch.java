package org.heard.procedure.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.temporal.ChronoUnit;
import org.heard.kit.clock.BusinessClock;
import org.jboss.logging.Logger;

/** Says in time that the bank holidays known here come to their end: a date beyond them is refused, never guessed. */
@ApplicationScoped
class CalendarWatch {

    private static final Logger LOG = Logger.getLogger(CalendarWatch.class);

    private final LiveCalendar calendar;
    private final BusinessClock clock;

    CalendarWatch(LiveCalendar calendar, BusinessClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        Gauge.builder("heard.calendar.ahead", this::daysAhead)
                .baseUnit("days")
                .description("Calendar days from today to the last day whose bank holidays are known")
                .register(metrics);
    }

    long daysAhead() {
        return ChronoUnit.DAYS.between(clock.today(), calendar.get().lastDate());
    }

    @Scheduled(every = "${heard.procedure.calendar.watch-interval:6h}")
    void regularly() {
        calendar.get().runsOut(clock.today()).ifPresent(LOG::warn);
    }
}
