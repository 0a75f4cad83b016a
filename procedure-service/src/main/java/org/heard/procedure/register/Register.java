package org.heard.procedure.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;
import org.heard.procedure.complaint.term.Candidate;

/** What the register says at the moment, for a step that is being taken: over JDBC, in its transaction. */
@ApplicationScoped
public class Register {

    private final DataSource database;
    private final ObjectMapper json;

    Register(@EventDatabase DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The person as a candidate; one who does not stand in the register has no roles. */
    public Candidate candidate(String person) {
        try (var connection = database.getConnection()) {
            var entry = entry(connection, person);
            if (entry == null) {
                return Candidate.unknown(person);
            }
            var ties = new ArrayList<>(entry.ties());
            ties.addAll(told(connection, person));
            return new Candidate(
                    person,
                    entry.user(),
                    entry.roles(),
                    entry.checksValidUntil(),
                    ties.stream().map(Entry.Tie::known).toList());
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("the register cannot be read", failure);
        }
    }

    /** The ids under which whoever signs in with that name stands in the register. */
    public Set<String> idsOf(String user) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id from register_person where user_name = ?")) {
            query.setString(1, user);
            try (var rows = query.executeQuery()) {
                var ids = new HashSet<String>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the register cannot be read", failure);
        }
    }

    private Entry entry(Connection connection, String person) throws SQLException, JsonProcessingException {
        try (var query = connection.prepareStatement("select entry from register_person where id = ?")) {
            query.setString(1, person);
            try (var row = query.executeQuery()) {
                return row.next() ? json.readValue(row.getString(1), Entry.class) : null;
            }
        }
    }

    private List<Entry.Tie> told(Connection connection, String person) throws SQLException, JsonProcessingException {
        try (var query = connection.prepareStatement("select ties from register_tie where person_id = ?")) {
            query.setString(1, person);
            try (var rows = query.executeQuery()) {
                var ties = new ArrayList<Entry.Tie>();
                while (rows.next()) {
                    ties.addAll(json.readValue(rows.getString(1), new TypeReference<List<Entry.Tie>>() {}));
                }
                return ties;
            }
        }
    }
}
