package org.heard.procedure.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** Gives changes their positions, in the running transaction. */
@ApplicationScoped
class ChangeTable {

    private static final String ADVANCE = """
            insert into council_change_head as head (council_id, position) values (?, ?)
            on conflict (council_id) do update set position = head.position + excluded.position
            returning position""";

    private static final String ADD = """
            insert into council_change
                (council_id, position, event_id, complaint_id, version, fact, happened_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (complaint_id, version) do nothing""";

    private final DataSource database;

    ChangeTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    record Change(
            String eventId, UUID complaint, long version, String fact, LocalDate happenedOn, Instant recordedAt) {}

    /** Adds changes to a council's feed, in order; one that stands there already stays where it is. */
    void add(String council, List<Change> changes) {
        try (var connection = database.getConnection()) {
            var position = advance(connection, council, changes.size()) - changes.size();
            try (var add = connection.prepareStatement(ADD)) {
                for (var change : changes) {
                    add.setString(1, council);
                    add.setLong(2, ++position);
                    add.setString(3, change.eventId());
                    add.setObject(4, change.complaint());
                    add.setLong(5, change.version());
                    add.setString(6, change.fact());
                    add.setObject(7, change.happenedOn());
                    add.setObject(8, change.recordedAt().atOffset(ZoneOffset.UTC));
                    add.addBatch();
                }
                add.executeBatch();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("changes cannot be written", failure);
        }
    }

    private static long advance(Connection connection, String council, int by) throws SQLException {
        try (var advance = connection.prepareStatement(ADVANCE)) {
            advance.setString(1, council);
            advance.setLong(2, by);
            try (var row = advance.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
