package org.heard.procedure.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.heard.kit.clock.BusinessClock;
import org.heard.procedure.complaint.Refusal;
import org.heard.workingdays.OutsideCalendar;

/** Adds a bank holiday to the calendar (SI 2006/1738 reg 2: days are appointed while clocks run). */
@ApplicationScoped
class Proclamation {

    private final HolidayTable table;
    private final LiveCalendar calendar;
    private final BusinessClock clock;

    Proclamation(HolidayTable table, LiveCalendar calendar, BusinessClock clock) {
        this.table = table;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param isNew whether this request proclaimed it, or an earlier one had */
    record Outcome(Proclaimed holiday, boolean isNew) {}

    /**
     * Proclaims a day, or finds that it is proclaimed.
     *
     * @throws org.heard.kit.problem.Refused of a day beyond the calendar, one that is not worked anyway, and one that was
     *     proclaimed under another name
     */
    @Transactional
    Outcome proclaim(LocalDate date, String name, String by) {
        table.lock();
        var known = table.on(date);
        if (known.isPresent()) {
            Refusal.HOLIDAY_HAS_ANOTHER_NAME.when(!known.get().name().equals(name));
            return new Outcome(known.get(), false);
        }
        calendar.refresh();
        Refusal.DAY_IS_NOT_WORKED.when(!isWorked(date));
        return new Outcome(table.add(date, name, by, clock.today()), true);
    }

    private boolean isWorked(LocalDate date) {
        try {
            return calendar.get().isWorkingDay(date);
        } catch (OutsideCalendar unknown) {
            throw Refusal.DAY_OUTSIDE_CALENDAR.refused();
        }
    }
}
