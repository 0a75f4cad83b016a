package org.heard.eventstore;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Sees to it that events restored to another server keep their place before all new ones. Transaction numbers start anew there;
 * if the newest event has a number that this server has not given yet, the generation is raised before anything is appended. Asked
 * again whenever the server turns out to have been started since.
 */
final class Generation {

    private static final Logger LOG = Logger.getLogger(Generation.class);

    private static final String RAISE_IF_RESTORED = """
            with raised as (
                update event_generation g set generation = generation + 1
                where exists (select 1 from event e
                              where e.generation = g.generation and e.xid >= pg_snapshot_xmax(pg_current_snapshot()))
                returning generation)
            select pg_postmaster_start_time(), (select generation from raised)""";

    private final DataSource database;
    private final JtaTransactions transactions;
    private volatile OffsetDateTime checkedFor;

    Generation(DataSource database, JtaTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** When the server was started for which the generation is known to be right. */
    OffsetDateTime serverStart() throws SQLException {
        if (checkedFor == null) {
            check();
        }
        return checkedFor;
    }

    /** Looks whether the events were restored, and raises the generation if they were. */
    void check() throws SQLException {
        transactions.apart(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(RAISE_IF_RESTORED);
                    var row = statement.executeQuery()) {
                row.next();
                var raisedTo = row.getInt(2);
                if (!row.wasNull()) {
                    LOG.warnf("the events come from another server: generation raised to %d", raisedTo);
                }
                checkedFor = row.getObject(1, OffsetDateTime.class);
            }
        });
    }
}
