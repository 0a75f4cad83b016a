package org.heard.procedure.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;
import org.heard.eventstore.EventReader;
import org.heard.eventstore.StoredEvents;
import org.heard.procedure.appointment.Appointments;
import org.heard.procedure.appointment.Involvements;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.event.ComplaintEvent;

/**
 * Who holds an appointment of a complaint and who is barred from it, as its facts add up to. Written in the transaction of the fact
 * that changed it, so that access is there, or gone, with the next request.
 */
@ApplicationScoped
public class AccessTable {

    private final DataSource database;
    private final StoredEvents events;
    private final EventReader reader;
    private final Procedures procedures;

    AccessTable(@EventDatabase DataSource database, StoredEvents events, EventReader reader, Procedures procedures) {
        this.database = database;
        this.events = events;
        this.reader = reader;
        this.procedures = procedures;
    }

    /** Writes anew who sees a complaint and who does not, from all its facts. */
    public void write(UUID complaint) {
        var stored = events.of(complaint.toString(), Long.MAX_VALUE);
        var progress = procedures.fold(
                reader.read(stored).stream().map(ComplaintEvent.class::cast).toList());
        var council = progress.accepted().council();
        try (var connection = database.getConnection()) {
            replace(connection, "seat", "person_id", complaint, council, Appointments.whoSee(progress));
            replace(
                    connection,
                    "barred_staff",
                    "staff",
                    complaint,
                    council,
                    Involvements.of(progress).barred());
        } catch (SQLException failure) {
            throw new IllegalStateException("who sees a complaint could not be written", failure);
        }
    }

    private static void replace(
            Connection connection,
            String table,
            String column,
            UUID complaint,
            String council,
            Collection<String> people)
            throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where complaint_id = ?")) {
            delete.setObject(1, complaint);
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement("insert into " + table + " (complaint_id, council_id, " + column
                + ") values (?, ?, ?) on conflict do nothing")) {
            for (var person : people) {
                insert.setObject(1, complaint);
                insert.setString(2, council);
                insert.setString(3, person);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
