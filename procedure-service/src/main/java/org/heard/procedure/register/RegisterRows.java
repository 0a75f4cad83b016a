package org.heard.procedure.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.hibernate.reactive.mutiny.Mutiny;

/** The register's rows, within a council's scope. */
@ApplicationScoped
class RegisterRows {

    private static final String OF_ONE = "select id, kept_by, version, cast(entry as text) from register_person";

    private final ObjectMapper json;

    RegisterRows(ObjectMapper json) {
        this.json = json;
    }

    /** One entry and who keeps it. */
    record Row(String id, String keptBy, long version, Entry entry) {}

    /** What a council told of a person. */
    record Told(long version, List<Entry.Tie> ties) {}

    Uni<Row> find(String id) {
        return session(session -> session.createNativeQuery(OF_ONE + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : row(row)));
    }

    /**
     * Entries by id, one more than the limit when there are more.
     *
     * @param wanted what an entry must hold, such as {@code {"roles": ["investigator"]}}
     * @param availableOn an ISO date, or the empty text for any
     */
    Uni<List<Row>> after(String id, Map<String, List<String>> wanted, String availableOn, int atMost) {
        return session(session -> session.createNativeQuery(
                        OF_ONE + " where id > :after and entry @> cast(cast(:wanted as text) as jsonb)"
                                + " and (:on = '' or entry ->> 'availableFrom' <= :on)"
                                + " order by id limit :most",
                        Object[].class)
                .setParameter("after", id)
                .setParameter("wanted", write(wanted))
                .setParameter("on", availableOn)
                .setParameter("most", atMost)
                .getResultList()
                .map(rows -> rows.stream().map(this::row).toList()));
    }

    /** Writes a new entry; whether nobody else did meanwhile. */
    Uni<Boolean> add(String id, CouncilId keeper, Entry entry) {
        return session(session -> session.createNativeQuery(
                        "insert into register_person (id, kept_by, version, user_name, entry)"
                                + " values (:id, :keeper, 0, cast(:user as text), cast(cast(:entry as text) as jsonb))"
                                + " on conflict do nothing")
                .setParameter("id", id)
                .setParameter("keeper", keeper.value())
                .setParameter("user", entry.user())
                .setParameter("entry", write(entry))
                .executeUpdate()
                .map(RegisterRows::isOne));
    }

    /** Writes an entry anew; whether it still had that version. */
    Uni<Boolean> change(String id, long version, Entry entry) {
        return session(session -> session.createNativeQuery(
                        "update register_person set version = version + 1, user_name = cast(:user as text),"
                                + " entry = cast(cast(:entry as text) as jsonb) where id = :id and version = :version")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("user", entry.user())
                .setParameter("entry", write(entry))
                .executeUpdate()
                .map(RegisterRows::isOne));
    }

    /** What the council of the scope told of a person's ties to it; null when nothing. */
    Uni<Told> told(String id) {
        return session(session -> session.createNativeQuery(
                        "select version, cast(ties as text) from register_tie where person_id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new Told(((Number) row[0]).longValue(), ties((String) row[1]))));
    }

    /** Writes what a council tells; whether it still had that version, -1 for none. */
    Uni<Boolean> tell(String id, CouncilId council, long version, List<Entry.Tie> ties) {
        return session(session -> session.createNativeQuery(
                        "insert into register_tie as known (person_id, told_by, version, ties)"
                                + " values (:id, :council, 0, cast(cast(:ties as text) as jsonb))"
                                + " on conflict (person_id, told_by) do update"
                                + " set version = known.version + 1, ties = excluded.ties"
                                + " where known.version = :version")
                .setParameter("id", id)
                .setParameter("council", council.value())
                .setParameter("version", version)
                .setParameter("ties", write(ties))
                .executeUpdate()
                .map(RegisterRows::isOne));
    }

    /** The complaints of the council of the scope on which a person serves now, under any entry of theirs. */
    Uni<List<UUID>> servesOn(String id) {
        return session(session -> session.createNativeQuery(
                        "select distinct complaint_id from seat where person_id = :id or person_id in"
                                + " (select other.id from register_person this join register_person other"
                                + " on other.user_name = this.user_name where this.id = :id)",
                        UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    private static <T> Uni<T> session(java.util.function.Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }

    private static boolean isOne(Integer rows) {
        return rows == 1;
    }

    private Row row(Object[] row) {
        try {
            var entry = json.readValue((String) row[3], Entry.class);
            return new Row((String) row[0], (String) row[1], ((Number) row[2]).longValue(), entry);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an entry of the register cannot be read", unreadable);
        }
    }

    private List<Entry.Tie> ties(String written) {
        try {
            return json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("ties of the register cannot be read", unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
