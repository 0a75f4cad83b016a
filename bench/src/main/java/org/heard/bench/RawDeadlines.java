package org.heard.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of a sweep by prepared statements: the same lots, locks, loads, two events each and marks, with nothing decided. */
final class RawDeadlines {

    private static final int LOT = 300;
    private static final LocalDate LAPSED = LocalDate.of(2026, 1, 20);
    private static final byte[] MISSED = """
            {"id":"0190b6a0-0000-7000-8000-000000000001","clock":"DL-10","rule":"DL-10","stage":"stage-1","dueOn":"2026-01-19",\
            "happenedOn":"2026-01-20","recordedOn":"2026-01-20"}""".getBytes(StandardCharsets.UTF_8);

    private static final String NEXT = """
            select id, next_on from worklist_row
            where build = (select live from projection_build where name = 'worklist') and next_on <= ?
                and swept_on is distinct from ? and (next_on, id) > (?, ?)
            order by next_on, id limit ? for update skip locked""";

    private static final String STORE = """
            insert into event (generation, xid, stream, version, type, recorded_at, id, payload, metadata)
            select 1, pg_current_xact_id(), v.stream, v.version, 1, now(), v.id, v.payload, v.metadata
            from unnest(?::text[], ?::int[], ?::uuid[], ?::bytea[], ?::bytea[]) v (stream, version, id, payload, metadata)
            on conflict do nothing returning stream""";

    private static final String SWEPT = """
            update worklist_row set swept_on = ?
            where build = (select live from projection_build where name = 'worklist') and id = any(?)""";

    private RawDeadlines() {}

    /** Seconds in which so many are stored. */
    static double fire(Connection connection, int expected) throws SQLException {
        connection.setAutoCommit(false);
        var began = System.nanoTime();
        var stored = 0;
        var afterOn = LocalDate.EPOCH;
        var after = new UUID(0, 0);
        while (true) {
            var lot = new ArrayList<UUID>();
            try (var next = connection.prepareStatement(NEXT)) {
                next.setObject(1, LAPSED);
                next.setObject(2, LAPSED);
                next.setObject(3, afterOn);
                next.setObject(4, after);
                next.setInt(5, LOT);
                try (var rows = next.executeQuery()) {
                    while (rows.next()) {
                        after = rows.getObject(1, UUID.class);
                        afterOn = rows.getObject(2, LocalDate.class);
                        lot.add(after);
                    }
                }
            }
            if (lot.isEmpty()) {
                break;
            }
            store(connection, lot);
            connection.commit();
            stored += lot.size();
        }
        connection.commit();
        if (stored != expected) {
            throw new IllegalStateException(stored + " stored instead of " + expected);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void store(Connection connection, List<UUID> lot) throws SQLException {
        var streams = new ArrayList<String>();
        var versions = new ArrayList<Integer>();
        try (var load = connection.prepareStatement(
                "select stream, version, payload, metadata from event where stream = any(?) order by stream, version")) {
            load.setArray(
                    1,
                    connection.createArrayOf(
                            "text", lot.stream().map(UUID::toString).toArray()));
            try (var rows = load.executeQuery()) {
                while (rows.next()) {
                    rows.getBytes(3);
                    rows.getBytes(4);
                    var last = streams.size() - 1;
                    if (last >= 0 && streams.get(last).equals(rows.getString(1))) {
                        versions.set(last, rows.getInt(2));
                    } else {
                        streams.add(rows.getString(1));
                        versions.add(rows.getInt(2));
                    }
                }
            }
        }
        var count = streams.size() * 2;
        var stream = new String[count];
        var version = new Integer[count];
        var id = new UUID[count];
        var payload = new byte[count][];
        var metadata = new byte[count][];
        for (var at = 0; at < count; at++) {
            stream[at] = streams.get(at / 2);
            version[at] = versions.get(at / 2) + 1 + at % 2;
            id[at] = UUID.randomUUID();
            payload[at] = MISSED;
            metadata[at] = Raw.METADATA;
        }
        try (var insert = connection.prepareStatement(STORE);
                var swept = connection.prepareStatement(SWEPT)) {
            insert.setArray(1, connection.createArrayOf("text", stream));
            insert.setArray(2, connection.createArrayOf("int4", version));
            insert.setArray(3, connection.createArrayOf("uuid", id));
            insert.setArray(4, connection.createArrayOf("bytea", payload));
            insert.setArray(5, connection.createArrayOf("bytea", metadata));
            insert.executeQuery().close();
            swept.setObject(1, LAPSED);
            swept.setArray(2, connection.createArrayOf("uuid", lot.toArray()));
            swept.executeUpdate();
        }
    }
}
