package org.heard.procedure.calendar;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.heard.workingdays.WorkingDays;

/**
 * The working days as they are known now, in this instance. What another instance proclaims is known here after a second; a
 * sweep looks before it begins.
 */
@ApplicationScoped
public class LiveCalendar implements Supplier<WorkingDays> {

    private final HolidayTable table;
    private volatile List<WorkingDays> versions = List.of(WorkingDays.englandAndWales());

    LiveCalendar(HolidayTable table) {
        this.table = table;
    }

    /** The calendar of this moment: to be asked each time, not to be kept. */
    @Override
    public WorkingDays get() {
        return versions.getLast();
    }

    /** The calendar with the first so many of the proclaimed days. */
    public WorkingDays version(int version) {
        if (version >= versions.size()) {
            refresh();
        }
        return versions.get(version);
    }

    /** Which proclamation made a version of the calendar. */
    int numberOf(String version) {
        var found = versions;
        for (var number = 0; number < found.size(); number++) {
            if (found.get(number).version().equals(version)) {
                return number;
            }
        }
        throw new IllegalStateException("no calendar is called " + version);
    }

    /** Learns what was proclaimed since. */
    public void refresh() {
        var known = versions;
        var proclaimed = table.all();
        if (proclaimed.size() < known.size()) {
            return;
        }
        var more = new ArrayList<>(known);
        proclaimed
                .subList(known.size() - 1, proclaimed.size())
                .forEach(day -> more.add(more.getLast().withProclaimed(day.holiday())));
        versions = List.copyOf(more);
    }

    void start(@Observes @Priority(10) StartupEvent started) {
        refresh();
    }

    @Scheduled(
            every = "${heard.procedure.calendar.refresh-interval:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        refresh();
    }
}
