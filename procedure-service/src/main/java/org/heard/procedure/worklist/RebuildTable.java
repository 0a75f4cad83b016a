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

    private static final String OLDER = """
            select present.id from worklist_row present
                join projection_build known on known.name = 'worklist' and present.build = known.live
                left join worklist_row made on made.build = known.building and made.id = present.id
            where coalesce(made.version, -1) < least(present.version,
                coalesce((select max(e.version) from event e where e.stream = present.id::text), -1)) limit ?""";

    private static final String STATUS = """
            select live, building, started_at, done, (select count(*) from complaint_scope)
            from projection_build where name = 'worklist'""";

    private final DataSource database;

    RebuildTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /**
     * How far a rebuild is.
     *
     * @param building absent when none runs
     * @param done complaints added up so far, of all {@code complaints}
     */
    record Status(int live, Integer building, Instant startedAt, long done, long complaints) {}

    /** Begins a new build; empty when one is being made already. A build that nobody has worked on for a minute was given up. */
    Optional<Integer> begin() {
        lock();
        var begun = run(BEGIN, statement -> {
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.<Integer>empty();
            }
        });
        begun.ifPresent(_ -> clean());
        return begun;
    }

    /** From here on no follower writes a row until the transaction ends. */
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

    /** Complaints whose row in the making is older than the live one, or missing; what a live row claims beyond its facts counts for nothing. */
    List<UUID> older(int atMost) {
        return ids(OLDER, statement -> statement.setInt(1, atMost));
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

    /** Deletes the rows of builds that are neither live nor in the making. */
    void clean() {
        run("""
                delete from worklist_row row using projection_build known
                where known.name = 'worklist' and row.build <> known.live
                    and row.build is distinct from known.building""", PreparedStatement::executeUpdate);
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
