package org.heard.eventstore;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statement that appends so many events at once. Each is ordered by its own transaction, or by that of the event before the first of
 * its stream in this statement if that is later. Nothing is stored if the server is not the one whose generation was looked at.
 */
final class Inserts {

    private static final String HEAD = """
            insert into event (generation, xid, stream, version, type, recorded_at, id, payload, metadata)
            select g.generation,
                   greatest(pg_current_xact_id(),
                            (select p.xid from event p
                             where p.stream = v.stream and p.version = v.first - 1 and p.generation = g.generation)),
                   v.stream, v.version, v.type, v.recorded_at, v.id, v.payload, v.metadata
            from event_generation g,
                 (values\s""";

    private static final String ROW =
            "(?::text, ?::bigint, ?::bigint, ?::smallint, ?::timestamptz, ?::uuid, ?::bytea, ?::bytea)";

    private static final String TAIL = """
            ) v (stream, version, first, type, recorded_at, id, payload, metadata)
            where pg_postmaster_start_time() = ?
            order by v.version""";

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Inserts() {}

    static String of(int events) {
        return KNOWN.computeIfAbsent(events, count -> HEAD + String.join(", ", Collections.nCopies(count, ROW)) + TAIL);
    }
}
