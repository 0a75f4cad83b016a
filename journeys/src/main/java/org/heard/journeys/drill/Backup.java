package org.heard.journeys.drill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heard.localstack.config.Database;
import org.postgresql.PGConnection;

/** The rows of every table of every database, as a backup by rows has them: none of the server's own counters. */
final class Backup {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
            order by table_name""";

    private static final String COLUMNS = """
            select string_agg(format('%I', column_name), ', ' order by ordinal_position) from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'""";

    /** Every counter goes on after the highest number restored. */
    private static final String COUNTERS = """
            select format('select setval(%L, coalesce((select max(%I) from %I), 0) + 1, false)',
                pg_get_serial_sequence(format('%I', table_name), column_name), column_name, table_name)
            from information_schema.columns
            where table_schema = 'public' and is_identity = 'YES'""";

    private static final String MIGRATIONS = "select version from flyway_schema_history where success order by version";

    private record Table(Database database, String name, String columns, byte[] rows) {}

    private final List<Table> tables;
    private final Map<Database, List<String>> migrations;

    private Backup(List<Table> tables, Map<Database, List<String>> migrations) {
        this.tables = tables;
        this.migrations = migrations;
    }

    static Backup of(Rig rig) throws SQLException, IOException {
        var tables = new ArrayList<Table>();
        for (var database : Database.values()) {
            try (var connection = rig.superuser().connect(database)) {
                for (var name : rig.stores().texts(database, TABLES)) {
                    var columns = rig.stores().texts(database, COLUMNS, name).getFirst();
                    var rows = new ByteArrayOutputStream();
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + name + " (" + columns + ") to stdout", rows);
                    tables.add(new Table(database, name, columns, rows.toByteArray()));
                }
            }
        }
        return new Backup(tables, migrations(rig));
    }

    private static Map<Database, List<String>> migrations(Rig rig) {
        var migrations = new EnumMap<Database, List<String>>(Database.class);
        for (var database : Database.values()) {
            var known = rig.stores().texts(database, "select to_regclass('flyway_schema_history')::text");
            migrations.put(
                    database,
                    known.getFirst() == null ? List.of() : rig.stores().texts(database, MIGRATIONS));
        }
        return migrations;
    }

    /** Whether every table is there, as it was. */
    boolean fits(Rig rig) {
        return migrations(rig).equals(migrations)
                && tables.stream()
                        .allMatch(table ->
                                rig.stores().texts(table.database(), TABLES).contains(table.name()));
    }

    /** Replaces whatever a new server has; its tables are there already. */
    void restore(Rig rig) throws SQLException, IOException {
        for (var database : Database.values()) {
            try (var connection = rig.superuser().connect(database);
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set session_replication_role = replica");
                for (var table : tables) {
                    if (table.database() == database) {
                        statement.execute("delete from " + table.name());
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(
                                        "copy " + table.name() + " (" + table.columns() + ") from stdin",
                                        new ByteArrayInputStream(table.rows()));
                    }
                }
                for (var counter : rig.stores().texts(database, COUNTERS)) {
                    statement.execute(counter);
                }
                connection.commit();
            }
        }
    }

    long rows() {
        return tables.stream()
                .mapToLong(table -> new String(table.rows(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .count())
                .sum();
    }
}
