package org.heard.procedure.sealing;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.term.Sealed;

/**
 * Seals words before a command takes them along. The complaint's key is made when it is first needed, and stays whatever becomes
 * of the command. Once destroyed, it is never made again.
 */
@ApplicationScoped
public class Sealer {

    private final javax.sql.DataSource keys;
    private final MasterKey master;

    Sealer(@DataSource("keys") io.agroal.api.AgroalDataSource keys, MasterKey master) {
        this.keys = keys;
        this.master = master;
    }

    /**
     * The words, sealed with the key of their complaint.
     *
     * @throws org.heard.kit.problem.Refused {@code complaint-erased} where the key was destroyed
     */
    public Sealed seal(UUID complaint, String words) {
        return withKey(complaint, key -> key.seal(words));
    }

    /**
     * What stands for exact words in events: whoever knows the words, or their hash, and has the key can compare, nobody else.
     *
     * @param sha256 of the words in UTF-8, as 64 lower-case hexadecimal digits
     */
    public String mark(UUID complaint, String sha256) {
        return withKey(complaint, key -> key.mark(sha256));
    }

    private interface Use<T> {
        T with(DataKey key) throws GeneralSecurityException;
    }

    private <T> T withKey(UUID complaint, Use<T> use) {
        try (var connection = keys.getConnection()) {
            return use.with(master.unwrap(wrappedKey(connection, complaint), complaint));
        } catch (SQLException failure) {
            throw new IllegalStateException("the data keys cannot be reached", failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("words could not be sealed", failure);
        }
    }

    private byte[] wrappedKey(Connection connection, UUID complaint) throws SQLException, GeneralSecurityException {
        var known = find(connection, complaint);
        if (known != null) {
            return known;
        }
        try (var insert = connection.prepareStatement("insert into data_key (complaint_id, wrapped_key) select ?, ?"
                + " where not exists (select 1 from destroyed_key where complaint_id = ?) on conflict do nothing")) {
            insert.setObject(1, complaint);
            insert.setBytes(2, master.newWrappedKey(complaint));
            insert.setObject(3, complaint);
            insert.executeUpdate();
        }
        var made = find(connection, complaint);
        Refusal.COMPLAINT_ERASED.when(made == null);
        return made;
    }

    private static byte[] find(Connection connection, UUID complaint) throws SQLException {
        try (var query = connection.prepareStatement("select wrapped_key from data_key where complaint_id = ?")) {
            query.setObject(1, complaint);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
