package org.heard.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/**
 * Axon's storage engine on PostgreSQL, that loses nothing: events are read in the order of the transactions that stored them, and only
 * below the oldest transaction that still writes, so nothing can ever appear before what has been read.
 *
 * <p>An event is ordered after its predecessor in the stream even where its own transaction began earlier: it then takes the
 * predecessor's transaction number. That is safe, since as long as its own transaction is open no reader passes its own, lower number.
 *
 * <p>Appends that find no transaction running are one statement that commits by itself.
 */
final class EventLog extends BatchingEventStorageEngine {

    /** What a reader may see: whatever is ordered before the oldest transaction that still writes. */
    private static final String SETTLED = "(generation, xid) < ((select generation from event_generation),"
            + " pg_snapshot_xmin(pg_current_snapshot()))";

    private static final String ROW = "xid, generation, seq, stream, version, type, recorded_at, id, payload, metadata";

    private static final String READ =
            "select " + ROW + " from event where (generation, xid, seq) > (?, ?::xid8, ?) and " + SETTLED
                    + " order by generation, xid, seq limit ?";

    private static final String LOAD =
            "select " + ROW + " from event where stream = ? and version >= ? order by version";

    private static final String LOAD_ALL =
            "select " + ROW + " from event where stream = any(?) order by stream, version";

    private static final String HEAD = "(select generation, xid, seq from event where " + SETTLED
            + " order by generation desc, xid desc, seq desc limit 1)";

    private static final String NEWEST =
            "(select generation, xid, seq from event order by generation desc, xid desc, seq desc limit 1)";

    private static final String SINCE = "select generation, xid, seq from event where recorded_at >= ? and " + SETTLED
            + " order by generation, xid, seq limit 1";

    private static final String LOOK = "select h.generation, h.xid, h.seq, n.generation, n.xid, n.seq,"
            + " pg_snapshot_xmin(pg_current_snapshot()) from " + NEWEST + " n left join " + HEAD + " h on true";

    private static final String LAST = "select max(version) from event where stream = ?";

    private static final int ROWS_PER_STATEMENT = 500;

    private final DataSource database;
    private final JtaTransactions transactions;
    private final StoredTypes types;
    private final Generation generation;
    private final Runnable onAppended;

    private EventLog(Builder builder) {
        super(builder);
        this.database = builder.database;
        this.transactions = builder.transactions;
        this.types = new StoredTypes(database, transactions);
        this.generation = new Generation(database, transactions);
        this.onAppended = builder.onAppended;
    }

    /** What stands in the log at one instant: the last event that readers may see, the newest of all, and what holds readers back. */
    record Look(LogPosition head, LogPosition newest, long horizon) {

        boolean allSettled() {
            return newest == null || newest.equals(head);
        }
    }

    /** Makes the generation right and knows the types that are stored today, before anything is appended. */
    void start(Collection<SerializedType> stored) {
        try {
            generation.check();
            types.giveAll(stored);
        } catch (SQLException failure) {
            throw new EventStoreException("the log could not be prepared", failure);
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            if (Lot.isOpen()) {
                Lot.current().add(EventRow.of(events, serializer, types));
                return;
            }
            for (var from = 0; from < events.size(); from += ROWS_PER_STATEMENT) {
                append(EventRow.of(
                        events.subList(from, Math.min(events.size(), from + ROWS_PER_STATEMENT)), serializer, types));
            }
        } catch (SQLException failure) {
            throw refusal(failure);
        }
        transactions.afterCommit(onAppended);
    }

    private static RuntimeException refusal(SQLException failure) {
        return StreamTaken.isCauseOf(failure)
                ? new ConcurrencyException("another event of that stream was stored first", failure)
                : new EventStoreException("events could not be stored", failure);
    }

    private void append(List<EventRow> rows) throws SQLException {
        var server = generation.serverStart();
        if (insert(rows, server) < rows.size()) {
            generation.check();
            if (insert(rows, generation.serverStart()) < rows.size()) {
                throw new EventStoreException("the server was changed while events were stored");
            }
        }
    }

    private int insert(List<EventRow> rows, OffsetDateTime server) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(Inserts.of(rows.size()))) {
            var at = 0;
            for (var row : rows) {
                insert.setString(++at, row.stream());
                insert.setLong(++at, row.version());
                insert.setLong(++at, row.first());
                insert.setShort(++at, row.type());
                insert.setObject(++at, row.at().atOffset(ZoneOffset.UTC));
                insert.setObject(++at, row.id());
                insert.setBytes(++at, row.payload());
                insert.setBytes(++at, row.metadata());
            }
            insert.setObject(++at, server);
            return insert.executeUpdate();
        }
    }

    /**
     * Loads entities by one query, lets commands to them be decided, and stores what they lead to by one statement, all in the running
     * transaction if there is one.
     *
     * @return the entities of which somebody else stored an event meanwhile: nothing of theirs is stored
     */
    Set<String> together(Collection<String> streams, Runnable decisions) {
        var lot = new Lot(loadAll(streams));
        lot.during(decisions);
        if (lot.added().isEmpty()) {
            return Set.of();
        }
        var rows = lot.added().values().stream().flatMap(List::stream).toList();
        try {
            var stored = store(rows);
            transactions.afterCommit(onAppended);
            var taken = new HashSet<>(lot.added().keySet());
            taken.removeAll(stored);
            return taken;
        } catch (SQLException failure) {
            throw refusal(failure);
        }
    }

    private Set<String> store(List<EventRow> rows) throws SQLException {
        try (var connection = database.getConnection()) {
            var stored = LotInsert.store(connection, rows, generation.serverStart());
            if (!stored.isEmpty()) {
                return stored;
            }
        }
        generation.check();
        try (var connection = database.getConnection()) {
            return LotInsert.store(connection, rows, generation.serverStart());
        }
    }

    /** The events of many streams, by one query; an empty list for one that is not there. */
    Map<String, List<DomainEventData<?>>> loadAll(Collection<String> streams) {
        return query(
                LOAD_ALL,
                query -> query.setArray(1, query.getConnection().createArrayOf("text", streams.toArray())),
                rows -> {
                    var events = new HashMap<String, List<DomainEventData<?>>>();
                    streams.forEach(stream -> events.put(stream, new ArrayList<>()));
                    while (rows.next()) {
                        events.get(rows.getString("stream")).add(event(rows));
                    }
                    return events;
                });
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken after, int limit) {
        var from = after == null ? new LogPosition(-1, 0, 0) : LogPosition.of(after);
        return query(
                READ,
                query -> {
                    query.setInt(1, from.generation());
                    query.setString(2, Long.toUnsignedString(from.xid()));
                    query.setLong(3, from.seq());
                    query.setInt(4, limit);
                },
                rows -> {
                    var events = new ArrayList<TrackedEventData<?>>();
                    while (rows.next()) {
                        events.add(
                                new TrackedDomainEventData<>(position(rows, "generation", "xid", "seq"), event(rows)));
                    }
                    return events;
                });
    }

    /** The next events after a place, as many as one query gives, and the place after them. */
    Batch next(LogPosition after) {
        var entries = fetchTrackedEvents(after, batchSize());
        if (entries.isEmpty()) {
            return new Batch(List.of(), after, false);
        }
        var messages = EventUtils.upcastAndDeserializeTrackedEvents(
                        entries.stream(), getEventSerializer(), upcasterChain)
                .<TrackedEventMessage<?>>map(message -> message)
                .toList();
        return new Batch(messages, LogPosition.of(entries.getLast().trackingToken()), entries.size() == batchSize());
    }

    /** Some events in reading order, the place after them, and whether there are likely more. */
    record Batch(List<TrackedEventMessage<?>> events, LogPosition after, boolean full) {}

    /** An entity's events come in one query, however many: there is never a second one that finds nothing. */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long first) {
        return fetchDomainEvents(stream, first, Integer.MAX_VALUE).stream();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long first, int limit) {
        if (Lot.isOpen() && Lot.current().has(stream)) {
            return Lot.current().of(stream, first);
        }
        return query(
                LOAD,
                query -> {
                    query.setString(1, stream);
                    query.setLong(2, first);
                },
                rows -> {
                    var events = new ArrayList<DomainEventData<?>>();
                    while (rows.next() && events.size() < limit) {
                        events.add(event(rows));
                    }
                    return events;
                });
    }

    private DomainEventData<byte[]> event(ResultSet row) throws SQLException {
        var type = types.typeOf(row.getShort("type"));
        return new GenericDomainEventEntry<>(
                type.getName().substring(0, Math.max(0, type.getName().lastIndexOf('.'))),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                type.getName(),
                type.getRevision(),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return query(LAST, query -> query.setString(1, stream), rows -> {
            rows.next();
            var last = rows.getLong(1);
            return rows.wasNull() ? Optional.empty() : Optional.of(last);
        });
    }

    /** Before the first event. */
    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    /** The last event that readers may see. */
    @Override
    public TrackingToken createHeadToken() {
        return look().head();
    }

    /** Before the first event that readers may see and that was recorded then or later; without one, the head. */
    @Override
    public TrackingToken createTokenAt(Instant at) {
        return query(SINCE, query -> query.setObject(1, at.atOffset(ZoneOffset.UTC)), rows -> {
            if (!rows.next()) {
                return createHeadToken();
            }
            var first = position(rows, "generation", "xid", "seq");
            return new LogPosition(first.generation(), first.xid(), first.seq() - 1);
        });
    }

    /** Looks how far the log is. */
    Look look() {
        return query(LOOK, _ -> {}, rows -> {
            if (!rows.next()) {
                return new Look(null, null, 0);
            }
            var newest = new LogPosition(rows.getInt(4), rows.getLong(5), rows.getLong(6));
            var headGeneration = rows.getInt(1);
            var head = rows.wasNull() ? null : new LogPosition(headGeneration, rows.getLong(2), rows.getLong(3));
            return new Look(head, newest, rows.getLong(7));
        });
    }

    private static LogPosition position(ResultSet row, String generation, String xid, String seq) throws SQLException {
        return new LogPosition(row.getInt(generation), row.getLong(xid), row.getLong(seq));
    }

    /** Entities have few events; nothing is gained by keeping their state. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("no snapshots are kept");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Parameters parameters, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            parameters.set(query);
            try (var rows = query.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException failure) {
            throw new EventStoreException("events could not be read", failure);
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** What the engine needs besides Axon's own parts. */
    static final class Builder extends BatchingEventStorageEngine.Builder {

        private DataSource database;
        private JtaTransactions transactions;
        private Runnable onAppended = () -> {};

        Builder database(DataSource database, JtaTransactions transactions) {
            this.database = database;
            this.transactions = transactions;
            return this;
        }

        /** Called after the commit of every transaction that appended. */
        Builder onAppended(Runnable onAppended) {
            this.onAppended = onAppended;
            return this;
        }

        Builder json(EventJson json) {
            eventSerializer(json);
            snapshotSerializer(json);
            return this;
        }

        EventLog build() {
            return new EventLog(this);
        }
    }
}
