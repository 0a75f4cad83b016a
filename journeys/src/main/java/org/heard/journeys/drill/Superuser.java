package org.heard.journeys.drill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.heard.localstack.config.Database;
import org.heard.localstack.config.Topology;

/** PostgreSQL's superuser, who may do to a database what none of the services may. */
final class Superuser {

    private final Topology.Address server;

    Superuser(Topology.Address server) {
        this.server = server;
    }

    Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server + "/" + database.databaseName(), "postgres", "postgres");
    }

    /** Runs statements. */
    void run(Database database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number that a query gives. */
    long number(Database database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
