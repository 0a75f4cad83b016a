package org.heard.procedure.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** Which complaints a sweep must look at; a row that another sweep holds is passed over. */
@ApplicationScoped
class DueTable {

    private static final String NEXT = """
            select id, council_id from worklist_row
            where build = (select live from projection_build where name = 'worklist')
                and next_on <= ? and swept_on is distinct from ?
            order by next_on, id limit 1 for update skip locked""";

    private static final String SWEPT = "update worklist_row set swept_on = ? where id = ?";

    private final DataSource database;

    DueTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    record Due(UUID complaint, String council) {}

    /** The complaint whose day came first, held until the running transaction ends. */
    Optional<Due> lockNext(LocalDate today) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NEXT)) {
            query.setObject(1, today);
            query.setObject(2, today);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Due(row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("deadlines cannot be looked for", failure);
        }
    }

    /** Not to be looked at again on that day, unless something happens. */
    void markSwept(UUID complaint, LocalDate today) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(SWEPT)) {
            update.setObject(1, today);
            update.setObject(2, complaint);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a sweep cannot be marked", failure);
        }
    }
}
