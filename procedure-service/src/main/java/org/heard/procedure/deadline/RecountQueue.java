package org.heard.procedure.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** Which complaints are to be looked at for a proclaimed day. */
@ApplicationScoped
class RecountQueue {

    private static final String NEXT = """
            select version, complaint_id, council_id from calendar_recount where done_at is null
            order by version, complaint_id limit 1 for update skip locked""";

    private static final String DONE =
            "update calendar_recount set done_at = now(), failed = ? where version = ? and complaint_id = ?";

    private final DataSource database;

    RecountQueue(@EventDatabase DataSource database) {
        this.database = database;
    }

    /** A complaint to look at. */
    record Waiting(int version, UUID complaint, String council) {}

    /** The next complaint, held until the running transaction ends. */
    Optional<Waiting> lockNext() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NEXT);
                var row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Waiting(row.getInt(1), row.getObject(2, UUID.class), row.getString(3)))
                    : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException("what a holiday moves cannot be looked for", failure);
        }
    }

    void markDone(Waiting done, boolean failed) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(DONE)) {
            update.setBoolean(1, failed);
            update.setInt(2, done.version());
            update.setObject(3, done.complaint());
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a recount cannot be marked", failure);
        }
    }
}
