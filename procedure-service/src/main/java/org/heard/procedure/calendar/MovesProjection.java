package org.heard.procedure.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.heard.eventstore.Follower;
import org.heard.eventstore.Metadata;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineRecounted;

/** Writes down what each proclaimed day moved. */
@ApplicationScoped
class MovesProjection implements Follower {

    private final MoveTable table;
    private final LiveCalendar calendar;

    MovesProjection(MoveTable table, LiveCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "calendar-moves";
    }

    @EventHandler
    void on(DeadlineRecounted moved, @MetaDataValue(Metadata.COUNCIL) String council) {
        calendar.refresh();
        table.add(calendar.numberOf(moved.calendar()), moved, council);
    }
}
