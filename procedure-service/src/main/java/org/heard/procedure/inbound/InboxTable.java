package org.heard.procedure.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.eventstore.EventDatabase;
import org.heard.kit.kafka.EventRecord;

/** The inbox and the parked records, over JDBC, in the transaction of the events. */
@ApplicationScoped
class InboxTable {

    private static final String PARKED_BEFORE = """
            select exists (select 1 from parked_record
                where consumer = ? and subject = ? and replayed_at is null and event_id is distinct from ?)""";

    private static final String TAKE =
            "insert into inbox (consumer, event_id, subject, council_id) values (?, ?, ?, ?) on conflict do nothing";

    private static final String PARK = """
            insert into parked_record
                (consumer, topic, partition, "offset", event_id, event_type, subject, council_id, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final int PROBE_SECONDS = 2;

    private final DataSource database;

    InboxTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    boolean standsBehindParked(String consumer, EventRecord event) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PARKED_BEFORE)) {
            query.setString(1, consumer);
            query.setObject(2, event.subject());
            query.setString(3, event.id());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Takes the event, once for ever; a concurrent take of the same waits for this transaction. */
    boolean isFirst(String consumer, EventRecord event) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(TAKE)) {
            insert.setString(1, consumer);
            insert.setString(2, event.id());
            insert.setObject(3, event.subject());
            insert.setString(4, event.council().value());
            return insert.executeUpdate() == 1;
        }
    }

    /** Where the record lies and why it waits; never what it says. */
    void park(String consumer, ConsumerRecord<String, byte[]> message, EventRecord event, String reason) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(PARK)) {
            insert.setString(1, consumer);
            insert.setString(2, message.topic());
            insert.setInt(3, message.partition());
            insert.setLong(4, message.offset());
            insert.setString(5, event == null ? null : event.id());
            insert.setString(6, event == null ? null : event.type());
            setUuid(insert, 7, event == null ? null : event.subject());
            insert.setString(8, event == null ? null : event.council().value());
            insert.setString(9, reason);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a record could not be parked", failure);
        }
    }

    boolean isReachable() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PROBE_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private static void setUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            statement.setObject(index, value);
        }
    }
}
