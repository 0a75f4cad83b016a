package org.heard.procedure.deadline;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Followers;
import org.heard.kit.clock.BusinessClock;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.calendar.LiveCalendar;

/** The service's own sweep. */
public final class BenchedSweep {

    private final DeadlineSweep sweep;

    public BenchedSweep(
            DataSource database,
            Commands commands,
            Followers followers,
            ProcedureConfig config,
            LiveCalendar calendar) {
        sweep = new DeadlineSweep(new DueTable(database), commands, followers, new BusinessClock(), config, calendar);
    }

    /** Asks all that are due on a day, and says how many. */
    public int sweep(LocalDate today) {
        return sweep.sweep(today);
    }
}
