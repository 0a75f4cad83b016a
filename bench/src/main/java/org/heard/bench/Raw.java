package org.heard.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The rows that ours stores, in the same transactions, by prepared statements and nothing else. */
final class Raw implements Subject {

    static final byte[] ESCALATED = """
            {"id":"0190b6a0-0000-7000-8000-000000000001","from":"stage-1","to":"stage-2","askedBy":"complainant",\
            "means":"letter","late":false,"happenedOn":"2026-01-07","recordedOn":"2026-01-07"}""".getBytes(StandardCharsets.UTF_8);
    static final byte[] METADATA = "{\"council\":\"E09000099\",\"correlationId\":\"bench\",\"sentBy\":\"bench\"}"
            .getBytes(StandardCharsets.UTF_8);

    private static final String EVENT = """
            insert into event (generation, xid, stream, version, type, recorded_at, id, payload, metadata)
            values (1, pg_current_xact_id(), ?, ?, 1, ?, ?, ?, ?)""";

    private final Server server;
    private final String database;
    private final byte[] accepted = Samples.acceptedJson(new UUID(0, 1)).getBytes(StandardCharsets.UTF_8);
    private final ConcurrentLinkedQueue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final List<String> movable = new ArrayList<>();

    Raw(Server server) {
        this.server = server;
        this.database = server.ofProcedureService("latest");
    }

    @Override
    public String name() {
        return "raw-rows";
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void with(Work work) {
        try {
            var free = connections.poll();
            var connection = free == null ? server.connect(database) : free;
            work.on(connection);
            connections.add(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void lodge() {
        with(connection -> {
            var id = UUID.randomUUID();
            connection.setAutoCommit(false);
            try (var inbox = connection.prepareStatement(
                            "insert into inbox (consumer, event_id, subject, council_id) values (?, ?, ?, ?)");
                    var scope =
                            connection.prepareStatement("insert into complaint_scope (id, council_id) values (?, ?)")) {
                inbox.setString(1, "procedure/from-intake");
                inbox.setString(2, UUID.randomUUID().toString());
                inbox.setObject(3, id);
                inbox.setString(4, Samples.COUNCIL);
                inbox.executeUpdate();
                scope.setObject(1, id);
                scope.setString(2, Samples.COUNCIL);
                scope.executeUpdate();
                event(connection, id.toString(), 0, accepted);
                connection.commit();
            }
            connection.setAutoCommit(true);
        });
    }

    private static void event(Connection connection, String stream, int version, byte[] payload) throws SQLException {
        try (var event = connection.prepareStatement(EVENT)) {
            event.setString(1, stream);
            event.setInt(2, version);
            event.setObject(3, OffsetDateTime.now());
            event.setObject(4, UUID.randomUUID());
            event.setBytes(5, payload);
            event.setBytes(6, METADATA);
            event.executeUpdate();
        }
    }

    @Override
    public void prepareMoves(int count) throws InterruptedException {
        movable.clear();
        for (var number = 0; number < count; number++) {
            movable.add(UUID.randomUUID().toString());
        }
        Load.run(
                count,
                number -> with(connection -> {
                    event(connection, movable.get(number), 0, accepted);
                    event(connection, movable.get(number), 1, ESCALATED);
                }));
    }

    @Override
    public void move(int number) {
        with(connection -> {
            var stream = movable.get(number);
            var version = 0;
            try (var load = connection.prepareStatement(
                    "select version, type, recorded_at, id, payload, metadata from event where stream = ? order by version")) {
                load.setString(1, stream);
                try (var rows = load.executeQuery()) {
                    while (rows.next()) {
                        version = rows.getInt(1);
                        rows.getBytes(5);
                        rows.getBytes(6);
                    }
                }
            }
            event(connection, stream, version + 1, ESCALATED);
        });
    }

    @Override
    public void close() {
        connections.forEach(connection -> {
            try {
                connection.close();
            } catch (SQLException gone) {
                throw new IllegalStateException(gone);
            }
        });
    }
}
