package org.heard.journeys.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Stores events as procedure-service does, by plain SQL, on complaints that nobody else is writing to. */
final class RawEvents {

    private static final String TYPE = "insert into event_type (name, revision) values (?, ?) on conflict do nothing";

    private static final String APPEND = """
            insert into event (xid, recorded_at, generation, version, id, type, stream, payload, metadata)
            select pg_current_xact_id(), clock_timestamp() - ?::interval, g.generation,
                (select max(version) + 1 from event where stream = ?), ?::uuid, t.id, ?,
                convert_to(?, 'UTF8'), convert_to(?, 'UTF8')
            from event_generation g, event_type t where t.name = ? and t.revision = ?""";

    private final Connection connection;
    private final String type;
    private final String revision;
    private final String payload;

    /** @param payload JSON of the event, with {@code ID} and {@code DAY} in it */
    RawEvents(Connection connection, String type, String revision, String payload) throws SQLException {
        this.connection = connection;
        this.type = type;
        this.revision = revision;
        this.payload = payload;
        try (var insert = connection.prepareStatement(TYPE)) {
            insert.setString(1, type);
            insert.setString(2, revision);
            insert.executeUpdate();
        }
    }

    /** Stores one more event of a complaint, in the running transaction. */
    void append(Load.Lodged complaint, String day, Duration age) throws SQLException {
        try (var insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, age.toSeconds() + " seconds");
            insert.setString(2, complaint.id());
            insert.setString(3, UUID.randomUUID().toString());
            insert.setString(4, complaint.id());
            insert.setString(5, payload.replace("ID", complaint.id()).replace("DAY", day));
            insert.setString(6, "{\"council\":\"" + complaint.council() + "\",\"sentBy\":\"drill\"}");
            insert.setString(7, type);
            insert.setString(8, revision);
            if (insert.executeUpdate() != 1) {
                throw new DrillFailed("an event was not stored");
            }
        }
    }
}
