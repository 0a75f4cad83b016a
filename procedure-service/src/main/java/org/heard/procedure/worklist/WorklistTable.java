package org.heard.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** Writes the rows of the list, in the running transaction. */
@ApplicationScoped
class WorklistTable {

    /** A statement of its own: one that waits for the lock within itself would still read which builds there were before it waited. */
    private static final String KEEP_BUILDS = "select pg_advisory_xact_lock_shared(hashtext('projection_build'))";

    private static final String BEHIND = """
            select asked.id, build.number
            from projection_build known
                cross join lateral (values (known.live), (known.building)) build (number)
                cross join unnest(?::uuid[], ?::bigint[]) asked (id, version)
                left join worklist_row row on row.build = build.number and row.id = asked.id
            where known.name = 'worklist' and build.number is not null and coalesce(row.version, -1) < asked.version""";

    private static final String WRITE = """
            insert into worklist_row (build, id, council_id, version, reference, procedure, stage, status, received_on,
                recorded_on, young_person, kind, team, advocate_wanted, advocate_on, next_due_on, due_on, overdue_since, held,
                next_on, stages, missed, objections, position)
            select ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, position
            from complaint_scope where id = ?
            on conflict (build, id) do update set version = excluded.version, stage = excluded.stage,
                procedure = excluded.procedure,
                status = excluded.status, team = excluded.team, kind = excluded.kind,
                young_person = excluded.young_person, advocate_wanted = excluded.advocate_wanted,
                advocate_on = excluded.advocate_on,
                next_due_on = excluded.next_due_on, due_on = excluded.due_on, overdue_since = excluded.overdue_since,
                held = excluded.held, next_on = excluded.next_on, stages = excluded.stages, missed = excluded.missed,
                objections = excluded.objections,
                swept_on = null
            where worklist_row.version < excluded.version""";

    private final DataSource database;

    WorklistTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /**
     * What a row says.
     *
     * @param nextDueOn the nearest limit of the council's that has not passed
     * @param dueOn the nearest limit of the council's, passed or not
     * @param nextOn the first day on which the sweep must look
     * @param stages, missed, objections JSON
     */
    record Entry(
            UUID id,
            String council,
            long version,
            String reference,
            String procedure,
            String stage,
            String status,
            LocalDate receivedOn,
            LocalDate recordedOn,
            boolean youngPerson,
            String kind,
            String team,
            boolean advocateWanted,
            LocalDate advocateOn,
            LocalDate nextDueOn,
            LocalDate dueOn,
            LocalDate overdueSince,
            boolean held,
            LocalDate nextOn,
            String stages,
            String missed,
            String objections) {}

    /**
     * The complaints of which each build has an older row than a version, or none yet. Until the transaction ends, no other build
     * begins or becomes the live one.
     *
     * @param versions by complaint
     */
    Map<Integer, Set<UUID>> behind(Map<UUID, Long> versions) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP_BUILDS);
                var query = connection.prepareStatement(BEHIND)) {
            keep.execute();
            query.setArray(1, connection.createArrayOf("uuid", versions.keySet().toArray()));
            query.setArray(2, connection.createArrayOf("int8", versions.values().toArray()));
            try (var rows = query.executeQuery()) {
                var behind = new TreeMap<Integer, Set<UUID>>();
                while (rows.next()) {
                    behind.computeIfAbsent(rows.getInt(2), _ -> new HashSet<>()).add(rows.getObject(1, UUID.class));
                }
                return behind;
            }
        }
    }

    /** Writes rows in a build, each unless a newer one stands there. */
    void write(int build, List<Entry> entries) throws SQLException {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(WRITE)) {
            for (var entry : entries) {
                set(write, build, entry);
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    private static void set(PreparedStatement write, int build, Entry entry) throws SQLException {
        var column = 1;
        write.setInt(column++, build);
        write.setString(column++, entry.council());
        write.setLong(column++, entry.version());
        write.setString(column++, entry.reference());
        write.setString(column++, entry.procedure());
        write.setString(column++, entry.stage());
        write.setString(column++, entry.status());
        write.setObject(column++, entry.receivedOn());
        write.setObject(column++, entry.recordedOn());
        write.setBoolean(column++, entry.youngPerson());
        write.setString(column++, entry.kind());
        write.setString(column++, entry.team());
        write.setBoolean(column++, entry.advocateWanted());
        write.setObject(column++, entry.advocateOn());
        write.setObject(column++, entry.nextDueOn());
        write.setObject(column++, entry.dueOn());
        write.setObject(column++, entry.overdueSince());
        write.setBoolean(column++, entry.held());
        write.setObject(column++, entry.nextOn());
        write.setString(column++, entry.stages());
        write.setString(column++, entry.missed());
        write.setString(column++, entry.objections());
        write.setObject(column, entry.id());
    }
}
