package org.heard.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** Builds of the list: which is live, which is in the making. Each method is part of the running transaction. */
@ApplicationScoped
class RebuildTable {

    private static final String BEGIN = """
            update projection_build set building = greatest(live, coalesce(building, 0)) + 1, started_at = now(),
                beat_at = now(), done = 0
            where name = 'worklist' and (building is null or beat_at < now() - interval '1 minute')
            returning building""";

    private static final String LEFT_OVER = """
            select number from projection_build known,
                generate_series(1, greatest(known.live, coalesce(known.building, 0))) number
            where known.name = 'worklist' and number <> known.live and number is distinct from known.building
                and exists (select from worklist_row where build = number)""";

    private static final String CLEAN = """
            with lot as (select id from worklist_row where build = ? and id > ? order by id limit ?),
                gone as (delete from worklist_row where build = ? and id in (select id from lot))
            select id from lot order by id desc limit 1""";

    private static final String STATUS = """
            select live, case when beat_at >= now() - interval '1 minute' then building end, started_at, done,
                (select count(*) from complaint_scope)
            from projection_build where name = 'worklist'""";

    private final DataSource database;

    RebuildTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /**
     * How far a rebuild is.
     *
     * @param building absent when none runs, or nobody has worked on it for a minute
     * @param done complaints added up so far, of all {@code complaints}
     */
    record Status(int live, Integer building, Instant startedAt, long done, long complaints) {}

    /** Begins a new build; empty when one is being made already. A build that nobody has worked on for a minute was given up. */
    Optional<Integer> begin() {
        lock();
        return run(BEGIN, statement -> {
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.<Integer>empty();
            }
        });
    }

    /** From here on no follower writes a row until the transaction ends; those who write after it know of what it changed. */
    void lock() {
        run("select pg_advisory_xact_lock(hashtext('projection_build'))", PreparedStatement::execute);
    }

    /** The next complaints to add up, by id. */
    List<UUID> complaintsAfter(UUID after, int atMost) {
        return ids("select id from complaint_scope where id > ? order by id limit ?", statement -> {
            statement.setObject(1, after);
            statement.setInt(2, atMost);
        });
    }

    /** @throws IllegalStateException when another build has taken this one's place */
    void beat(int build, long done) {
        var beaten = run(
                "update projection_build set beat_at = now(), done = ? where name = 'worklist' and building = ?", s -> {
                    s.setLong(1, done);
                    s.setInt(2, build);
                    return s.executeUpdate();
                });
        if (beaten != 1) {
            throw new IllegalStateException("build " + build + " was given up");
        }
    }

    /** Readers see the new build, all of it, from the end of the transaction on. */
    void makeLive(int build) {
        beat(build, 0);
        run(
                "update projection_build set live = building, building = null where name = 'worklist'",
                s -> s.executeUpdate());
    }

    /** Nobody works on this build any more: another may begin at once. */
    void giveUp(int build) {
        run("update projection_build set beat_at = '-infinity' where name = 'worklist' and building = ?", s -> {
            s.setInt(1, build);
            return s.executeUpdate();
        });
    }

    /** Builds that are neither live nor in the making, and of which there are rows still. */
    List<Integer> leftOver() {
        return run(LEFT_OVER, statement -> {
            try (var rows = statement.executeQuery()) {
                var builds = new ArrayList<Integer>();
                while (rows.next()) {
                    builds.add(rows.getInt(1));
                }
                return builds;
            }
        });
    }

    /** Deletes a lot of a build's rows; empty when there was none, else the id behind which the next lot begins. */
    Optional<UUID> clean(int build, UUID after, int atMost) {
        return run(CLEAN, statement -> {
            statement.setInt(1, build);
            statement.setObject(2, after);
            statement.setInt(3, atMost);
            statement.setInt(4, build);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }

    Status status() {
        return run(STATUS, statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                var started = row.getObject(3, OffsetDateTime.class);
                return new Status(
                        row.getInt(1),
                        row.getObject(2, Integer.class),
                        started == null ? null : started.toInstant(),
                        row.getLong(4),
                        row.getLong(5));
            }
        });
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<UUID> ids(String sql, Parameters parameters) {
        return run(sql, statement -> {
            parameters.set(statement);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        });
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("a build of the list cannot be made", failure);
        }
    }
}
