package org.heard.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Reads the events of one entity, by its id. Whether the reader may know of that entity is checked before. */
public final class StoredEvents {

    private static final String OF_ENTITY = """
            select event_identifier, sequence_number, payload_type, payload_revision, time_stamp, payload, meta_data
            from domain_event where aggregate_identifier = ? and sequence_number <= ? order by sequence_number""";

    private static final String LAST = "select max(sequence_number) from domain_event where aggregate_identifier = ?";

    private final DataSource database;
    private final EventReader reader;

    StoredEvents(DataSource database, EventReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** All events of the entity up to and with a sequence number, in order; empty when there is no such entity. */
    public List<StoredEvent> of(String entityId, long upTo) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_ENTITY)) {
            query.setString(1, entityId);
            query.setLong(2, upTo);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("events could not be read", failure);
        }
    }

    /** The entity's version: the sequence number of its last event, or empty when there is no such entity. */
    public OptionalLong versionOf(String entityId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LAST)) {
            query.setString(1, entityId);
            try (var rows = query.executeQuery()) {
                rows.next();
                var last = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a version could not be read", failure);
        }
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                row.getString(6),
                reader.metadata(row.getString(7)));
    }
}
