package org.heard.procedure.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilId;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;

/** Scope and idempotency of a step, over JDBC, in the transaction of its events. */
@ApplicationScoped
class StepTable {

    private static final String SCOPE = """
        select set_config('heard.council', ?, true), set_config('heard.user', ?, true),
            set_config('heard.roles', ?, true)\
        """;

    private static final String KNOWN = """
        select request_hash, status, location, version, body from idempotency_key
        where council_id = ? and client = ? and key = ?\
        """;

    private static final String ANSWERS = """
        select request_hash, status, location, version, body from idempotency_key
        where council_id = ? and key = ? and location = ?\
        """;

    private static final String KEEP = """
        insert into idempotency_key (council_id, client, key, request_hash, status, location, version, body)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final DataSource database;

    StepTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /** From here on the running transaction sees that council's complaints only, and of them those that are not kept from the caller. */
    void actFor(CouncilId council, Caller caller) {
        query(SCOPE, statement -> {
            statement.setString(1, council.value());
            statement.setString(2, caller.user());
            statement.setString(3, caller.roles());
            return statement.execute();
        });
    }

    /** @throws Problem {@code not-found} for an unknown complaint, and for one outside the scope or kept from the caller */
    void mustSee(UUID complaint) {
        if (!sees(complaint)) {
            throw Problem.notFound();
        }
    }

    /** Whether the complaint is within the scope and not kept from the caller. */
    boolean sees(UUID complaint) {
        return query("select 1 from complaint_scope where id = ?", statement -> {
            statement.setObject(1, complaint);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    /** Writes down whose a complaint is that was never here; false when it is here already, or another council's. */
    boolean own(UUID complaint, CouncilId council) {
        return query("insert into complaint_scope (id, council_id) values (?, ?) on conflict do nothing", statement -> {
            statement.setObject(1, complaint);
            statement.setString(2, council.value());
            return statement.executeUpdate() == 1;
        });
    }

    /**
     * Takes the key for this transaction.
     *
     * @return the answer that the key had before
     * @throws Problem {@code idempotency-key-in-flight} or {@code idempotency-key-reused}
     */
    Optional<Reply> take(IdempotencyKey key) {
        var free = query("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", statement -> {
            statement.setString(1, key.lockName());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
        if (!free) {
            throw IdempotencyKey.inFlight();
        }
        return query(KNOWN, statement -> {
            statement.setString(1, key.council().value());
            statement.setString(2, key.client());
            statement.setString(3, key.value());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var answer = answer(row);
                if (!key.requestHash().equals(answer.requestHash())) {
                    throw IdempotencyKey.reused();
                }
                return Optional.of(answer.reply());
            }
        });
    }

    /** An answer that is kept, and the request that it was given to. */
    record Answer(String requestHash, Reply reply) {}

    /** What any client of the council was answered under this key about one place. */
    List<Answer> answers(IdempotencyKey key, String location) {
        return query(ANSWERS, statement -> {
            statement.setString(1, key.council().value());
            statement.setString(2, key.value());
            statement.setString(3, location);
            try (var row = statement.executeQuery()) {
                var answers = new ArrayList<Answer>();
                while (row.next()) {
                    answers.add(answer(row));
                }
                return answers;
            }
        });
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString(1), new Reply(row.getInt(2), row.getString(3), row.getLong(4), row.getString(5)));
    }

    /** Keeps the answer for a repeat of the request. */
    void keep(IdempotencyKey key, Reply reply) {
        query(KEEP, statement -> {
            statement.setString(1, key.council().value());
            statement.setString(2, key.client());
            statement.setString(3, key.value());
            statement.setString(4, key.requestHash());
            statement.setInt(5, reply.status());
            statement.setString(6, reply.location());
            statement.setLong(7, reply.version());
            statement.setString(8, reply.json());
            return statement.executeUpdate();
        });
    }

    private interface Query<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T query(String sql, Query<T> query) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return query.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("a step cannot be written", failure);
        }
    }
}
