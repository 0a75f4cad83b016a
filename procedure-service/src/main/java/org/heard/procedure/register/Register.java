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

    /**
     * The person as a candidate, with the ids and ties of every entry of whoever signs in with the same name; one who does not stand
     * in the register has no roles.
     */
    public Candidate candidate(String person) {
        try (var connection = database.getConnection()) {
            var entry = entry(connection, person);
            if (entry == null) {
                return Candidate.unknown(person);
            }
            var ids = new HashSet<>(Set.of(person));
            if (entry.user() != null) {
                ids.addAll(idsOf(connection, entry.user()));
            }
            return new Candidate(
                    person, entry.user(), entry.roles(), entry.checksValidUntil(), ties(connection, ids), ids);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("the register cannot be read", failure);
        }
    }

    /** The ids under which whoever signs in with that name stands in the register. */
    public Set<String> idsOf(String user) {
        try (var connection = database.getConnection()) {
            return idsOf(connection, user);
        } catch (SQLException failure) {
            throw new IllegalStateException("the register cannot be read", failure);
        }
    }

    private static Set<String> idsOf(Connection connection, String user) throws SQLException {
        try (var query = connection.prepareStatement("select id from register_person where user_name = ?")) {
            query.setString(1, user);
            try (var rows = query.executeQuery()) {
                var ids = new HashSet<String>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        }
    }

    /** A line of management is with somebody under each name that the register has for them. */
    private List<Candidate.Tie> ties(Connection connection, Set<String> ids)
            throws SQLException, JsonProcessingException {
        var ties = new ArrayList<Candidate.Tie>();
        for (var id : ids) {
            var known = new ArrayList<>(entry(connection, id).ties());
            known.addAll(told(connection, id));
            for (var tie : known) {
                ties.add(tie.known());
                if (tie.staff() != null) {
                    idsOf(connection, tie.staff())
                            .forEach(as -> ties.add(new Candidate.Tie(tie.kind(), tie.council(), as)));
                }
            }
        }
        return ties;
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
