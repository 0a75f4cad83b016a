package org.heard.procedure.calendar;

import javax.sql.DataSource;
import org.heard.eventstore.Follower;

/** The service's own calendar. */
public final class BenchedCalendar {

    private BenchedCalendar() {}

    public static LiveCalendar on(DataSource database) {
        return new LiveCalendar(new HolidayTable(database));
    }

    public static Follower follower(DataSource database, LiveCalendar calendar) {
        return new MovesProjection(new MoveTable(database), calendar);
    }
}
