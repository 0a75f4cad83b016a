package org.heard.procedure.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** The proclaimed days, and which of them others have been told of. */
@ApplicationScoped
public class HolidayTable {

    private static final String ALL = "select version, date, name from proclaimed_holiday order by version";

    private static final String UNTOLD =
            "select version, date, name from proclaimed_holiday where told_at is null order by version for update";

    private static final String ADD = """
            insert into proclaimed_holiday (version, date, name, proclaimed_by, proclaimed_on)
            select coalesce(max(version), 0) + 1, ?, ?, ?, ? from proclaimed_holiday returning version""";

    /** Every complaint there is now has dates that were counted without the day. */
    private static final String TO_RECOUNT = """
            insert into calendar_recount (version, complaint_id, council_id)
            select ?, id, council_id from complaint_scope""";

    private final DataSource database;

    HolidayTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /** Oldest proclamation first. */
    List<Proclaimed> all() {
        return query(ALL);
    }

    /** Those that others have not been told of, held until the running transaction ends. */
    public List<Proclaimed> untold() {
        return query(UNTOLD);
    }

    Optional<Proclaimed> on(LocalDate date) {
        return all().stream().filter(it -> it.date().equals(date)).findFirst();
    }

    /** Waits for whoever proclaims at the same time, until the running transaction ends. */
    void lock() {
        update("lock table proclaimed_holiday in share row exclusive mode", _ -> {});
    }

    Proclaimed add(LocalDate date, String name, String by, LocalDate on) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, date);
            insert.setString(2, name);
            insert.setString(3, by);
            insert.setObject(4, on);
            try (var row = insert.executeQuery()) {
                row.next();
                var added = new Proclaimed(row.getInt(1), date, name);
                noteComplaints(connection, added);
                return added;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a holiday cannot be proclaimed", failure);
        }
    }

    private static void noteComplaints(Connection connection, Proclaimed added) throws SQLException {
        try (var note = connection.prepareStatement(TO_RECOUNT)) {
            note.setInt(1, added.version());
            note.executeUpdate();
        }
    }

    public void markTold(Proclaimed told) {
        update(
                "update proclaimed_holiday set told_at = now() where version = ?",
                statement -> statement.setInt(1, told.version()));
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void update(String sql, Values values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the proclaimed holidays cannot be written", failure);
        }
    }

    private List<Proclaimed> query(String sql) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            return holidays(rows);
        } catch (SQLException failure) {
            throw new IllegalStateException("the proclaimed holidays cannot be read", failure);
        }
    }

    private static List<Proclaimed> holidays(ResultSet rows) throws SQLException {
        var holidays = new ArrayList<Proclaimed>();
        while (rows.next()) {
            holidays.add(new Proclaimed(rows.getInt(1), rows.getObject(2, LocalDate.class), rows.getString(3)));
        }
        return holidays;
    }
}
