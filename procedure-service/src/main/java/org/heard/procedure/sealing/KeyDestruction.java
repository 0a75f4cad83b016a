package org.heard.procedure.sealing;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.heard.eventstore.EventDatabase;
import org.heard.procedure.ProcedureConfig;
import org.jboss.logging.Logger;

/**
 * Destroys data keys, and keeps the list of those that were: beside the keys, beside the events, and in a file where one is configured.
 * Whichever of them is restored from a backup, the others destroy again what came back, before anybody is served.
 */
@Startup
@Singleton
class KeyDestruction {

    private static final Logger LOG = Logger.getLogger(KeyDestruction.class);

    private static final String DESTROY = """
            with noted as (insert into destroyed_key (complaint_id) values (?) on conflict do nothing)
            delete from data_key where complaint_id = ?""";

    private static final String NOTE = """
            insert into destroyed_key (complaint_id, council_id)
            select id, council_id from complaint_scope where id = ? on conflict do nothing""";

    private static final String LISTED = "select complaint_id from destroyed_key";

    private final javax.sql.DataSource keys;
    private final javax.sql.DataSource events;
    private final Optional<Path> file;

    KeyDestruction(
            @DataSource("keys") io.agroal.api.AgroalDataSource keys,
            @EventDatabase javax.sql.DataSource events,
            ProcedureConfig config) {
        this.keys = keys;
        this.events = events;
        this.file = config.destroyedKeysFile();
    }

    /** Destroys again whatever any of the lists names and a backup has brought back. */
    @PostConstruct
    void again() {
        var listed = new LinkedHashSet<UUID>(listed(events));
        listed.addAll(listed(keys));
        listed.addAll(filed());
        var back = (int) listed.stream().filter(this::destroyKey).count();
        listed.forEach(this::note);
        if (back > 0) {
            LOG.warnf("%d data keys that had been destroyed were back, and are destroyed again", back);
        }
    }

    /** Destroys the key of a complaint. Twice does no more than once. */
    void destroy(UUID complaint) {
        destroyKey(complaint);
        note(complaint);
        file.ifPresent(path -> append(path, complaint));
    }

    private boolean destroyKey(UUID complaint) {
        try (var connection = keys.getConnection();
                var destroy = connection.prepareStatement(DESTROY)) {
            destroy.setObject(1, complaint);
            destroy.setObject(2, complaint);
            return destroy.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("a data key could not be destroyed", failure);
        }
    }

    private void note(UUID complaint) {
        try (var connection = events.getConnection();
                var note = connection.prepareStatement(NOTE)) {
            note.setObject(1, complaint);
            note.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the list of destroyed keys could not be written", failure);
        }
    }

    private static Set<UUID> listed(javax.sql.DataSource database) {
        try (var connection = database.getConnection()) {
            return listed(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("a list of destroyed keys could not be read", failure);
        }
    }

    private static Set<UUID> listed(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(LISTED);
                var rows = query.executeQuery()) {
            var listed = new LinkedHashSet<UUID>();
            while (rows.next()) {
                listed.add(rows.getObject(1, UUID.class));
            }
            return listed;
        }
    }

    private Set<UUID> filed() {
        var filed = new LinkedHashSet<UUID>();
        if (file.filter(Files::exists).isPresent()) {
            try {
                Files.readAllLines(file.get()).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> UUID.fromString(line.trim()))
                        .forEach(filed::add);
            } catch (IOException unreadable) {
                throw new IllegalStateException("the file of destroyed keys cannot be read", unreadable);
            }
        }
        return filed;
    }

    private static void append(Path path, UUID complaint) {
        try {
            Files.writeString(path, complaint + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new IllegalStateException("the file of destroyed keys cannot be written", unwritable);
        }
    }
}
