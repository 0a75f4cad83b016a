package org.heard.notification.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.heard.kit.clock.BusinessClock;
import org.heard.notification.NotificationConfig;
import org.heard.notification.calendar.DueDays;
import org.heard.notification.complaint.KnownComplaint;

/** Every so many working days from the day on which the waiting began, however often something else is told (TELL-11). */
@ApplicationScoped
public class NewsDays implements KnownComplaint.RegularDays {

    private final BusinessClock clock;
    private final int everyWorkingDays;

    NewsDays(BusinessClock clock, NotificationConfig config) {
        this.clock = clock;
        this.everyWorkingDays = config.rules().newsEveryWorkingDays();
    }

    @Override
    public LocalDate firstAfter(LocalDate since) {
        return firstAfter(since, clock.today(), everyWorkingDays);
    }

    /** Days that have gone by are not made up for: one text is enough. */
    static LocalDate firstAfter(LocalDate since, LocalDate today, int everyWorkingDays) {
        var next = DueDays.from(since, everyWorkingDays);
        while (!next.isAfter(today)) {
            next = DueDays.from(next, everyWorkingDays);
        }
        return next;
    }
}
