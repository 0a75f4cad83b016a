package org.heard.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.heard.eventstore.EventDatabase;
import org.heard.eventstore.EventReader;
import org.heard.eventstore.Follower;
import org.heard.eventstore.StoredEvents;
import org.heard.procedure.clock.ClockRule.Owner;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.workingdays.OutsideCalendar;
import org.heard.workingdays.WorkingDays;
import org.jboss.logging.Logger;

/** Writes one row per complaint: all its facts so far, added up. A fact that the row already holds changes nothing. */
@ApplicationScoped
class WorklistProjection implements Follower {

    private static final Logger LOG = Logger.getLogger(WorklistProjection.class);

    private static final String WRITE = """
            insert into worklist_row (id, council_id, version, reference, procedure, stage, status, received_on,
                young_person, next_due_on, overdue_since, next_on, swept_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)
            on conflict (id) do update set version = excluded.version, stage = excluded.stage, status = excluded.status,
                next_due_on = excluded.next_due_on, overdue_since = excluded.overdue_since,
                next_on = excluded.next_on, swept_on = null
            where worklist_row.version < excluded.version""";

    private final DataSource database;
    private final StoredEvents events;
    private final EventReader reader;
    private final Procedures procedures;
    private final WorkingDays days;

    WorklistProjection(
            @EventDatabase DataSource database,
            StoredEvents events,
            EventReader reader,
            Procedures procedures,
            WorkingDays days) {
        this.database = database;
        this.events = events;
        this.reader = reader;
        this.procedures = procedures;
        this.days = days;
    }

    @Override
    public String name() {
        return "worklist";
    }

    @EventHandler
    void on(ComplaintEvent event, @SequenceNumber long sequence) throws SQLException {
        try (var connection = database.getConnection()) {
            if (holds(connection, event, sequence)) {
                return;
            }
            var stored = events.of(event.id().value(), Long.MAX_VALUE);
            var facts =
                    reader.read(stored).stream().map(ComplaintEvent.class::cast).toList();
            write(connection, procedures.fold(facts), stored.getLast().sequence());
        }
    }

    private static boolean holds(Connection connection, ComplaintEvent event, long sequence) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from worklist_row where id = ? and version >= ?")) {
            query.setObject(1, event.id().uuid());
            query.setLong(2, sequence);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void write(Connection connection, Progress progress, long version) throws SQLException {
        var accepted = progress.accepted();
        try (var write = connection.prepareStatement(WRITE)) {
            write.setObject(1, accepted.id().uuid());
            write.setString(2, accepted.council());
            write.setLong(3, version);
            write.setString(4, accepted.reference());
            write.setString(5, accepted.procedure().code());
            write.setString(
                    6, progress.stage() == null ? null : progress.stage().code());
            write.setString(7, progress.status().code());
            write.setObject(8, accepted.happenedOn());
            write.setBoolean(9, accepted.youngPerson());
            write.setObject(10, nextDueOn(progress).orElse(null));
            write.setObject(11, overdueSince(progress).orElse(null));
            write.setObject(12, nextOn(progress).orElse(null));
            write.executeUpdate();
        }
    }

    private Optional<LocalDate> nextDueOn(Progress progress) {
        return progress.clocks().clocks().stream()
                .filter(clock -> clock.rule().owner() == Owner.COUNCIL)
                .filter(clock -> clock.ended().isEmpty() && clock.missed().isEmpty())
                .flatMap(clock -> dueOn(clock).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> overdueSince(Progress progress) {
        return progress.clocks().clocks().stream()
                .filter(clock -> clock.ended().isEmpty())
                .flatMap(clock -> clock.missed().stream())
                .map(missed -> missed.missedOn())
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> dueOn(StatutoryClock clock) {
        try {
            return clock.limit(days);
        } catch (OutsideCalendar unknown) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> nextOn(Progress progress) {
        try {
            return progress.clocks().nextOn(progress.facts().getLast().recordedOn(), days);
        } catch (OutsideCalendar unknown) {
            LOG.errorf(
                    "complaint %s runs past the working-day calendar",
                    progress.accepted().id());
            return Optional.empty();
        }
    }
}
