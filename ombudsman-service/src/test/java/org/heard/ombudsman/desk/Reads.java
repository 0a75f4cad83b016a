package org.heard.ombudsman.desk;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.heard.testkit.StackResource;

/** Rows of who read what. */
final class Reads {

    private Reads() {}

    /** How often something of a complaint was read. */
    static int of(String complaint, String what) {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/ombudsman";
        try (var connection = DriverManager.getConnection(url, "ombudsman_owner", "ombudsman_owner");
                var query =
                        connection.prepareStatement("select count(*) from read_audit where subject = ? and what = ?")) {
            query.setObject(1, UUID.fromString(complaint));
            query.setString(2, what);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
