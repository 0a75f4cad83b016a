package org.heard.localstack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.heard.localstack.config.Database;

/** Creates the databases and login roles that are not there yet. */
public final class Databases {

    private Databases() {}

    static void createMissing(Connection connection) throws SQLException {
        for (var database : Database.values()) {
            for (var role : database.roles()) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", database.roleName(role))) {
                    execute(connection, createRole(database, role));
                }
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database.databaseName())) {
                execute(connection, createDatabase(database));
            }
            for (var statement : accessRules(database)) {
                execute(connection, statement);
            }
        }
    }

    /** The statements that set up an empty server, for those who start one by other means. */
    public static List<String> statements() {
        var statements = new ArrayList<String>();
        for (var database : Database.values()) {
            database.roles().forEach(role -> statements.add(createRole(database, role)));
            statements.add(createDatabase(database));
            statements.addAll(accessRules(database));
        }
        return List.copyOf(statements);
    }

    private static String createRole(Database database, Database.Role role) {
        var name = database.roleName(role);
        return "create role " + name + " login nobypassrls password '" + name + "'";
    }

    private static String createDatabase(Database database) {
        return "create database " + database.databaseName() + " owner " + database.roleName(Database.Role.OWNER);
    }

    private static List<String> accessRules(Database database) {
        var roles = String.join(
                ", ", database.roles().stream().map(database::roleName).toList());
        var rules = new ArrayList<>(List.of(
                "revoke all on database " + database.databaseName() + " from public",
                "grant connect on database " + database.databaseName() + " to " + roles));
        database.roles().stream()
                .filter(role -> role != Database.Role.OWNER)
                .forEach(role -> rules.add(endsByItself(database.roleName(role))));
        return rules;
    }

    /** The oldest open write of the server holds every reader of events back, so no service's write is open for long. */
    private static String endsByItself(String role) {
        return "alter role " + role + " set transaction_timeout = '30s'";
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
