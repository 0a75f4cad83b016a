package org.heard.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Stores events of many streams by one statement, whatever their number. A stream whose first event somebody else stored is left out as
 * a whole; as soon as the first stands, nobody can take the places behind it. Ordered as in {@link Inserts}.
 */
final class LotInsert {

    private static final String STORE = """
            with placed as materialized (
                select g.generation, v.stream, v.version, v.first, v.type, v.id, v.payload, v.metadata,
                       timestamptz 'epoch' + v.micros * interval '1 microsecond' as recorded_at,
                       greatest(pg_current_xact_id(),
                                (select p.xid from event p
                                 where p.stream = v.stream and p.version = v.first - 1 and p.generation = g.generation)) as xid
                from event_generation g,
                     unnest(?::text[], ?::int[], ?::int[], ?::smallint[], ?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[])
                         v (stream, version, first, type, micros, id, payload, metadata)
                where pg_postmaster_start_time() = ?),
            firsts as (
                insert into event (generation, xid, stream, version, type, recorded_at, id, payload, metadata)
                select generation, xid, stream, version, type, recorded_at, id, payload, metadata
                from placed where version = first order by stream
                on conflict on constraint event_stream_version do nothing
                returning stream),
            others as (
                insert into event (generation, xid, stream, version, type, recorded_at, id, payload, metadata)
                select p.generation, p.xid, p.stream, p.version, p.type, p.recorded_at, p.id, p.payload, p.metadata
                from placed p join firsts f on f.stream = p.stream
                where p.version > p.first order by p.stream, p.version)
            select stream from firsts""";

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private LotInsert() {}

    /** Stores what can be, and says of which streams; of none at all if the server is another one. */
    static Set<String> store(Connection connection, List<EventRow> rows, OffsetDateTime server) throws SQLException {
        try (var insert = connection.prepareStatement(STORE)) {
            insert.setArray(1, connection.createArrayOf("text", column(rows, EventRow::stream, new String[0])));
            insert.setArray(
                    2, connection.createArrayOf("int4", column(rows, row -> (int) row.version(), new Integer[0])));
            insert.setArray(
                    3, connection.createArrayOf("int4", column(rows, row -> (int) row.first(), new Integer[0])));
            insert.setArray(4, connection.createArrayOf("int2", column(rows, EventRow::type, new Short[0])));
            insert.setArray(5, connection.createArrayOf("int8", column(rows, row -> micros(row.at()), new Long[0])));
            insert.setArray(6, connection.createArrayOf("uuid", column(rows, EventRow::id, new UUID[0])));
            insert.setArray(7, connection.createArrayOf("bytea", column(rows, EventRow::payload, new byte[0][])));
            insert.setArray(8, connection.createArrayOf("bytea", column(rows, EventRow::metadata, new byte[0][])));
            insert.setObject(9, server);
            try (var stored = insert.executeQuery()) {
                var streams = new HashSet<String>();
                while (stored.next()) {
                    streams.add(stored.getString(1));
                }
                return streams;
            }
        }
    }

    private static <T> T[] column(List<EventRow> rows, Function<EventRow, T> value, T[] none) {
        return rows.stream().map(value).toList().toArray(none);
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * MICROS_PER_SECOND + at.getNano() / NANOS_PER_MICRO;
    }
}
