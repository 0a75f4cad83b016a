package org.heard.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Looks at a service's database as its own role does, to see what row-level security lets through. */
public class RowLevelSecurity {

    private static final String TABLES =
            "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
                    + " and relname <> 'flyway_schema_history'";

    private static final String COUNCILS_TABLES = TABLES
            + " and exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'council_id')";

    private final String database;

    /** @param database name of the database and stem of its roles */
    public RowLevelSecurity(String database) {
        this.database = database;
    }

    /** Tables that show the service's role a row although no council is set. Must be none. */
    public Set<String> tablesThatShowRowsWithoutScope() {
        return visible("reset heard.council", "true", TABLES);
    }

    /** Tables that show a row of another council within a council's scope. Must be none. */
    public Set<String> tablesThatShowForeignRows(String council) {
        return visible("set heard.council = '" + council + "'", "council_id <> '" + council + "'", COUNCILS_TABLES);
    }

    /** Tables that say of no row whose it is; each must be known to be shared by design. */
    public Set<String> tablesWithoutACouncil() {
        var tables = names("owner", TABLES);
        tables.removeAll(names("owner", COUNCILS_TABLES));
        return tables;
    }

    /** Tables of the database on which row-level security is not switched on. */
    public Set<String> tablesWithoutRowLevelSecurity() {
        return names("owner", TABLES + " and not relrowsecurity");
    }

    /** Rows of a table as its owner sees them: all. */
    public long rows(String table) {
        try (var connection = connect("owner");
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Set<String> visible(String scope, String condition, String tables) {
        var visible = new TreeSet<String>();
        try (var connection = connect("app");
                var statement = connection.createStatement()) {
            statement.execute(scope);
            for (var table : names("app", tables + " and has_table_privilege(oid, 'select')")) {
                try (var row =
                        statement.executeQuery("select exists (select 1 from " + table + " where " + condition + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        visible.add(table);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return visible;
    }

    private Set<String> names(String role, String sql) {
        var names = new TreeSet<String>();
        try (var connection = connect(role);
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return names;
    }

    private Connection connect(String role) throws SQLException {
        var name = database + "_" + role;
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/" + database, name, name);
    }
}
