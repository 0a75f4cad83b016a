package org.heard.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** Writes the rows of the list, in the running transaction. */
@ApplicationScoped
class WorklistTable {

    private static final String VERSIONS = """
            select build.number, coalesce(row.version, -1)
            from (select pg_advisory_xact_lock_shared(hashtext('projection_build'))) held
                cross join projection_build known
                cross join lateral (values (known.live), (known.building)) build (number)
                left join worklist_row row on row.build = build.number and row.id = ?
            where known.name = 'worklist' and build.number is not null""";

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
     * The builds in which a complaint's row is older than a version, or is not there yet. Until the transaction ends, no other
     * build becomes the live one.
     */
    List<Integer> behind(UUID complaint, long version) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(VERSIONS)) {
            query.setObject(1, complaint);
            try (var rows = query.executeQuery()) {
                var behind = new ArrayList<Integer>();
                while (rows.next()) {
                    if (rows.getLong(2) < version) {
                        behind.add(rows.getInt(1));
                    }
                }
                return behind;
            }
        }
    }

    /** Writes the row in a build, unless a newer one stands there. */
    void write(int build, Entry entry) throws SQLException {
        try (var connection = database.getConnection()) {
            write(connection, build, entry);
        }
    }

    private static void write(Connection connection, int build, Entry entry) throws SQLException {
        try (var write = connection.prepareStatement(WRITE)) {
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
            write.executeUpdate();
        }
    }
}
