package org.heard.procedure.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.eventstore.EventDatabase;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.ParkedAhead;

/** The inbox and the parked records, over JDBC, in the transaction of the events. */
@ApplicationScoped
class InboxTable {

    private static final String TAKE = """
            with ahead as (
                select coalesce(min(id) filter (where event_id is distinct from ?), 0) as another,
                    coalesce(min(id) filter (where event_id = ?), 0) as own
                from parked_record where consumer = ? and subject = ? and replayed_at is null),
            taken as (
                insert into inbox (consumer, event_id, subject, council_id) select ?, ?, ?, ? from ahead
                where another = 0 or own <> 0 and own < another
                on conflict do nothing returning true)
            select another, own, exists (select from taken),
                exists (select from inbox where consumer = ? and event_id = ?) from ahead""";

    private static final String WAITS_NO_MORE = """
            update parked_record set replayed_at = now()
            where consumer = ? and subject = ? and event_id = ? and replayed_at is null""";

    /** One that comes again and fails again keeps its place in the queue, with its newest reason and place on Kafka. */
    private static final String PARKED_AGAIN = """
            update parked_record set topic = ?, partition = ?, "offset" = ?, reason = ?
            where consumer = ? and subject = ? and event_id = ? and replayed_at is null""";

    private static final String PARK = """
            insert into parked_record
                (consumer, topic, partition, "offset", event_id, event_type, subject, council_id, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String GIVE_UP = """
            with given_up as (
                update parked_record set replayed_at = now()
                where consumer = ? and subject = ? and council_id = ? and replayed_at is null returning event_id)
            insert into inbox (consumer, event_id, subject, council_id)
            select ?, event_id, ?, ? from given_up where event_id is not null on conflict do nothing""";

    private static final String WAITING = """
            select count(*) from parked_record
            where consumer = ? and subject = ? and event_type = ? and replayed_at is null""";

    private static final int PROBE_SECONDS = 2;

    private final DataSource database;

    InboxTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /**
     * What became of an event.
     *
     * @param ahead what waits of its subject
     * @param first whether it is taken now, once for ever; false for a repeat, and for one that must wait
     */
    record Taken(ParkedAhead ahead, boolean first) {}

    /** Takes an event, if no earlier one of its subject is parked; a concurrent take of the same waits for this transaction. */
    Taken take(String consumer, EventRecord event) throws SQLException {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement(TAKE)) {
            take.setString(1, event.id());
            take.setString(2, event.id());
            take.setString(3, consumer);
            take.setObject(4, event.subject());
            take.setString(5, consumer);
            take.setString(6, event.id());
            take.setObject(7, event.subject());
            take.setString(8, event.council().value());
            take.setString(9, consumer);
            take.setString(10, event.id());
            try (var row = take.executeQuery()) {
                row.next();
                return new Taken(new ParkedAhead(row.getLong(1), row.getLong(2), row.getBoolean(4)), row.getBoolean(3));
            }
        }
    }

    /** The event was parked, came again and had its effect. */
    void waitsNoMore(String consumer, EventRecord event) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(WAITS_NO_MORE)) {
            update.setString(1, consumer);
            update.setObject(2, event.subject());
            update.setString(3, event.id());
            update.executeUpdate();
        }
    }

    /** What this council's records of the event's subject wait for never comes: they wait no more, and have no effect. */
    void giveUp(String consumer, EventRecord event) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(GIVE_UP)) {
            update.setString(1, consumer);
            update.setObject(2, event.subject());
            update.setString(3, event.council().value());
            update.setString(4, consumer);
            update.setObject(5, event.subject());
            update.setString(6, event.council().value());
            update.executeUpdate();
        }
    }

    /** How many records of this type are parked of a subject, whosever they are. */
    long waiting(String consumer, UUID subject, String type) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(WAITING)) {
            query.setString(1, consumer);
            query.setObject(2, subject);
            query.setString(3, type);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("what is parked could not be read", failure);
        }
    }

    /** Where the record lies and why it waits; never what it says. */
    void park(String consumer, ConsumerRecord<String, byte[]> message, EventRecord event, String reason) {
        try (var connection = database.getConnection()) {
            if (event == null || !parkedAgain(connection, consumer, message, event, reason)) {
                park(connection, consumer, message, event, reason);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a record could not be parked", failure);
        }
    }

    private static boolean parkedAgain(
            Connection connection,
            String consumer,
            ConsumerRecord<String, byte[]> message,
            EventRecord event,
            String reason)
            throws SQLException {
        try (var update = connection.prepareStatement(PARKED_AGAIN)) {
            update.setString(1, message.topic());
            update.setInt(2, message.partition());
            update.setLong(3, message.offset());
            update.setString(4, reason);
            update.setString(5, consumer);
            update.setObject(6, event.subject());
            update.setString(7, event.id());
            return update.executeUpdate() > 0;
        }
    }

    private static void park(
            Connection connection,
            String consumer,
            ConsumerRecord<String, byte[]> message,
            EventRecord event,
            String reason)
            throws SQLException {
        try (var insert = connection.prepareStatement(PARK)) {
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
