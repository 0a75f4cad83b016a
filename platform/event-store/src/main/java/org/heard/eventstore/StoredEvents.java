package org.heard.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Reads the events of one entity, by its id. Whether the reader may know of that entity is checked before. */
public final class StoredEvents {

    private static final String OF_ENTITY = """
            select e.id, e.version, t.name, t.revision, e.recorded_at, e.payload, e.metadata
            from event e join event_type t on t.id = e.type
            where e.stream = ? and e.version <= ? order by e.version""";

    private static final String LAST = "select max(version) from event where stream = ?";

    private final DataSource database;
    private final EventReader reader;
    private final EventLog log;

    StoredEvents(DataSource database, EventReader reader, EventLog log) {
        this.database = database;
        this.reader = reader;
        this.log = log;
    }

    /**
     * An entity's whole life.
     *
     * @param version sequence number of the last event
     * @param events in order, as events of today
     */
    public record Life(long version, List<Object> events) {

        public Life {
            events = List.copyOf(events);
        }
    }

    /** The lives of many entities, by id, from one query; those of which nothing is stored are left out. */
    public Map<String, Life> lives(Collection<String> entityIds) {
        var lives = new HashMap<String, Life>();
        log.loadAll(entityIds).forEach((entity, rows) -> {
            if (!rows.isEmpty()) {
                lives.put(entity, new Life(rows.getLast().getSequenceNumber(), reader.payloads(rows.stream())));
            }
        });
        return lives;
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
                row.getObject(5, OffsetDateTime.class).toInstant(),
                text(row.getBytes(6)),
                reader.metadata(text(row.getBytes(7))));
    }

    private static String text(byte[] stored) {
        return new String(stored, StandardCharsets.UTF_8);
    }
}
