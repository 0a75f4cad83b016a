package org.heard.eventstore;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Names the writing transaction that holds readers back; it may be one of any database of the server. */
final class OpenTransactions {

    private static final String OLDEST = """
            select coalesce(
                (select format('process %s of database %s, role %s, %s', pid, datname, usename, application_name)
                 from pg_stat_activity where backend_xid is not null order by age(backend_xid) desc limit 1),
                (select format('prepared transaction %s of database %s', gid, database)
                 from pg_prepared_xacts order by age(transaction) desc limit 1),
                'nobody any more')""";

    private final DataSource database;

    OpenTransactions(DataSource database) {
        this.database = database;
    }

    /** Process, database and role of the oldest transaction that writes, for the log. */
    String oldest() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OLDEST);
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException unknown) {
            return "unknown";
        }
    }
}
