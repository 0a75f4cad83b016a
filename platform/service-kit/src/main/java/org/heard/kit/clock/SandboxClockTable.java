package org.heard.kit.clock;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heard.kit.clock.SandboxClock.Setting;

/** The sandbox database: the offset, each move of it as a fact, and which instance has followed how far. */
class SandboxClockTable {

    private static final String TABLES = """
            select pg_advisory_xact_lock(7236);
            create table if not exists clock (
                one boolean primary key default true check (one),
                version bigint not null, offset_ms bigint not null);
            insert into clock (version, offset_ms) values (0, 0) on conflict do nothing;
            create table if not exists clock_move (
                version bigint primary key, from_instant timestamptz not null, offset_ms bigint not null,
                moved_by text not null, moved_at timestamptz not null default now());
            create table if not exists clock_follower (
                instance text primary key, version bigint not null, seen_at timestamptz not null);
            """;

    private final String url;
    private Connection connection;

    SandboxClockTable(String url) throws SQLException {
        this.url = url;
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TABLES);
            connection.commit();
        }
    }

    synchronized Setting read() throws SQLException {
        try (var query = open().prepareStatement("select version, offset_ms from clock");
                var row = query.executeQuery()) {
            row.next();
            return new Setting(row.getLong(1), Duration.ofMillis(row.getLong(2)));
        }
    }

    synchronized Setting move(Duration offset, Instant from, String by) throws SQLException {
        try (var update = open().prepareStatement("with moved as (update clock set version = version + 1,"
                + " offset_ms = ? returning version, offset_ms)"
                + " insert into clock_move (version, from_instant, offset_ms, moved_by)"
                + " select version, ?::timestamptz, offset_ms, ? from moved returning version")) {
            update.setLong(1, offset.toMillis());
            update.setString(2, from.toString());
            update.setString(3, by);
            try (var row = update.executeQuery()) {
                row.next();
                return new Setting(row.getLong(1), offset);
            }
        }
    }

    synchronized void seen(String instance, long version) throws SQLException {
        try (var update = open().prepareStatement("insert into clock_follower values (?, ?, now())"
                + " on conflict (instance) do update set version = excluded.version, seen_at = now()")) {
            update.setString(1, instance);
            update.setLong(2, version);
            update.executeUpdate();
        }
    }

    /** Live instances that have not yet followed to the version. */
    synchronized List<String> behind(long version, Duration goneAfter) throws SQLException {
        try (PreparedStatement query = open().prepareStatement("select instance from clock_follower"
                + " where version < ? and seen_at > now() - make_interval(secs => ?)")) {
            query.setLong(1, version);
            query.setDouble(2, goneAfter.toMillis() / 1000.0);
            try (var rows = query.executeQuery()) {
                var behind = new ArrayList<String>();
                while (rows.next()) {
                    behind.add(rows.getString(1));
                }
                return behind;
            }
        }
    }

    /** The one connection, renewed when the last one broke; used by one thread at a time. */
    private Connection open() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = DriverManager.getConnection(url);
        }
        return connection;
    }
}
