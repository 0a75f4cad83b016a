package org.heard.procedure.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineRecounted;

/** What each proclaimed day moved, and how many complaints were not looked at yet. */
@ApplicationScoped
class MoveTable {

    private static final String MOVED = """
            insert into calendar_move (version, complaint_id, council_id, clock, old_due_on, new_due_on)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String MOVES = """
            select position, complaint_id, council_id, clock, old_due_on, new_due_on from calendar_move
            where version = ? and position > ? order by position limit ?""";

    private final DataSource database;

    MoveTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /** A limit that moved. */
    record Moved(
            long position, UUID complaintId, String council, String clock, LocalDate oldDueOn, LocalDate newDueOn) {}

    /** Twice says the same as once. */
    void add(int version, DeadlineRecounted moved, String council) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(MOVED)) {
            insert.setInt(1, version);
            insert.setObject(2, moved.id().uuid());
            insert.setString(3, council);
            insert.setString(4, moved.clock());
            insert.setObject(5, moved.oldDueOn());
            insert.setObject(6, moved.newDueOn());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a move cannot be noted", failure);
        }
    }

    List<Moved> moves(int version, long after, int atMost) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(MOVES)) {
            query.setInt(1, version);
            query.setLong(2, after);
            query.setInt(3, atMost);
            try (var rows = query.executeQuery()) {
                var moves = new ArrayList<Moved>();
                while (rows.next()) {
                    moves.add(new Moved(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getObject(5, LocalDate.class),
                            rows.getObject(6, LocalDate.class)));
                }
                return moves;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("moves cannot be read", failure);
        }
    }

    /** How many complaints are still to be looked at. */
    long waiting(int version) {
        return count("select count(*) from calendar_recount where version = ? and done_at is null", version);
    }

    /** How many could not be looked at. */
    long failed(int version) {
        return count("select count(*) from calendar_recount where version = ? and failed", version);
    }

    private long count(String sql, int version) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setInt(1, version);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("recounts cannot be counted", failure);
        }
    }
}
