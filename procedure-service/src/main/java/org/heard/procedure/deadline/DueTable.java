package org.heard.procedure.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** Which complaints a sweep must look at; a row that another sweep holds is passed over. */
@ApplicationScoped
class DueTable {

    private static final String DUE = """
            select id, council_id, next_on from worklist_row
            where build = (select live from projection_build where name = 'worklist')
                and next_on <= ? and swept_on is distinct from ?""";

    private static final String NEXT =
            DUE + " and (next_on, id) > (?, ?) order by next_on, id limit ? for update skip locked";

    private static final String ONE = DUE + " and id = ? for update skip locked";

    private static final String SWEPT = """
            update worklist_row set swept_on = ?
            where build = (select live from projection_build where name = 'worklist') and id = any(?)""";

    private final DataSource database;

    DueTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /** A complaint whose day has come. */
    record Due(UUID complaint, String council, LocalDate on) {

        /** Before all others. */
        static final Due NOBODY = new Due(new UUID(0, 0), "", LocalDate.EPOCH);
    }

    /** The next complaints, by the day that came and their id, held until the running transaction ends. */
    List<Due> lockNext(Due after, LocalDate today, int atMost) {
        return lock(NEXT, today, query -> {
            query.setObject(3, after.on());
            query.setObject(4, after.complaint());
            query.setInt(5, atMost);
        });
    }

    /** One complaint, if it is still due, held until the running transaction ends. */
    List<Due> lock(UUID complaint, LocalDate today) {
        return lock(ONE, today, query -> query.setObject(3, complaint));
    }

    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    private List<Due> lock(String sql, LocalDate today, Parameters parameters) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, today);
            query.setObject(2, today);
            parameters.set(query);
            try (var rows = query.executeQuery()) {
                var due = new ArrayList<Due>();
                while (rows.next()) {
                    due.add(new Due(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getObject(3, LocalDate.class)));
                }
                return due;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("deadlines cannot be looked for", failure);
        }
    }

    /** Not to be looked at again on that day, unless something happens. */
    void markSwept(Collection<UUID> complaints, LocalDate today) {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(SWEPT)) {
            update.setObject(1, today);
            update.setArray(2, connection.createArrayOf("uuid", complaints.toArray()));
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a sweep cannot be marked", failure);
        }
    }
}
