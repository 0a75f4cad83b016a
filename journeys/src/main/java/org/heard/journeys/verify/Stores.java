package org.heard.journeys.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heard.localstack.config.Database;

/** The databases, read as the owner of their tables. */
public final class Stores implements AutoCloseable {

    private final String address;
    private final Map<Database, Connection> open = new EnumMap<>(Database.class);

    /** @param address host and port of PostgreSQL */
    public Stores(String address) {
        this.address = address;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The rows of a query. */
    public <T> List<T> rows(Database database, String sql, Reading<T> reading, Object... parameters) {
        try (var query = connection(database).prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                query.setObject(index + 1, parameters[index]);
            }
            try (var rows = query.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new NotReadable("the database " + database.databaseName() + " cannot be read", e);
        }
    }

    /** The first column of every row, as text. */
    public List<String> texts(Database database, String sql, Object... parameters) {
        return rows(database, sql, row -> row.getString(1), parameters);
    }

    /** The one number a query gives. */
    public long number(Database database, String sql, Object... parameters) {
        return rows(database, sql, row -> row.getLong(1), parameters).getFirst();
    }

    /** Changes rows and says how many. */
    public int change(Database database, String sql, Object... parameters) {
        try (var statement = connection(database).prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new NotReadable("the database " + database.databaseName() + " cannot be written", e);
        }
    }

    /** A connection of its own, to be closed by who asks. */
    public Connection connect(Database database) throws SQLException {
        var owner = database.roleName(Database.Role.OWNER);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address + "/" + database.databaseName(), owner, owner);
    }

    private synchronized Connection connection(Database database) throws SQLException {
        var known = open.get(database);
        if (known == null || !known.isValid(2)) {
            known = connect(database);
            open.put(database, known);
        }
        return known;
    }

    @Override
    public void close() {
        open.values().forEach(connection -> {
            try {
                connection.close();
            } catch (SQLException _) {
                // It is gone either way.
            }
        });
    }
}
