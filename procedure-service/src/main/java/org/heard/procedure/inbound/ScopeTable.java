package org.heard.procedure.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Refused;

/** Whose complaint each is, by our own row; what a record says of it must agree (law 7). */
@ApplicationScoped
class ScopeTable {

    private final DataSource database;

    ScopeTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /**
     * Writes down whose a complaint is.
     *
     * @return whether it is new here
     * @throws Refused {@code council-mismatch} when it is another council's
     */
    boolean isNew(UUID complaint, CouncilId council) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into complaint_scope (id, council_id) values (?, ?) on conflict do nothing")) {
            insert.setObject(1, complaint);
            insert.setString(2, council.value());
            if (insert.executeUpdate() == 1) {
                return true;
            }
            mustBeOf(connection, complaint, council);
            return false;
        } catch (SQLException failure) {
            throw new IllegalStateException("a complaint's council could not be written", failure);
        }
    }

    /** @throws Refused {@code unknown-complaint}, or {@code council-mismatch} when it is another council's */
    void mustBeOf(UUID complaint, CouncilId council) {
        try (var connection = database.getConnection()) {
            mustBeOf(connection, complaint, council);
        } catch (SQLException failure) {
            throw new IllegalStateException("a complaint's council could not be read", failure);
        }
    }

    /** Whether another council has the complaint. */
    boolean isAnothers(UUID complaint, CouncilId council) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select exists (select from complaint_scope where id = ? and council_id <> ?)")) {
            query.setObject(1, complaint);
            query.setString(2, council.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a complaint's council could not be read", failure);
        }
    }

    /** Whether no council has the complaint. */
    boolean isNobodys(UUID complaint) {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select not exists (select from complaint_scope where id = ?)")) {
            query.setObject(1, complaint);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a complaint's council could not be read", failure);
        }
    }

    private static void mustBeOf(Connection connection, UUID complaint, CouncilId council) throws SQLException {
        try (var query = connection.prepareStatement("select council_id from complaint_scope where id = ?")) {
            query.setObject(1, complaint);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Refused("unknown-complaint", "There is no such complaint here.");
                }
                if (!council.value().equals(row.getString(1))) {
                    throw new Refused("council-mismatch", "The complaint is another council's.");
                }
            }
        }
    }
}
