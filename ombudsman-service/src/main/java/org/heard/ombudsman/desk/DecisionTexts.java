package org.heard.ombudsman.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;

/** Keeps what is being written of decisions. It is nobody's fact until it is issued. */
@ApplicationScoped
class DecisionTexts {

    private final CouncilScope scope;
    private final Caller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;

    DecisionTexts(CouncilScope scope, Caller caller, BusinessClock clock, ObjectMapper json) {
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** The text of a case, within the running transaction. */
    Uni<DecisionText> of(UUID caseId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select body, saved_by, cast(saved_on as text), version from decision_text"
                                        + " where case_id = :id",
                                Object[].class)
                        .setParameter("id", caseId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? DecisionText.NOTHING
                        : new DecisionText(
                                read((String) row[0]),
                                (String) row[1],
                                LocalDate.parse((String) row[2]),
                                ((Number) row[3]).longValue()));
    }

    /**
     * Keeps it, in a transaction of its own.
     *
     * @param seen version of the text that its author saw
     * @return whether it was kept; it is not when somebody saved another text meanwhile
     */
    Uni<Boolean> save(UUID caseId, Map<String, String> fields, long seen) {
        var by = caller.user();
        return scope.forReading(caller, "referral_case", caseId)
                .chain(council -> scope.within(council, () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("insert into decision_text as kept"
                                        + " (case_id, council_id, body, saved_by, saved_on)"
                                        + " values (:id, :council, :body, :by, cast(cast(:on as text) as date))"
                                        + " on conflict (case_id) do update set body = excluded.body,"
                                        + " saved_by = excluded.saved_by, saved_on = excluded.saved_on,"
                                        + " version = kept.version + 1"
                                        + " where kept.version = :seen or kept.body = excluded.body")
                                .setParameter("id", caseId)
                                .setParameter("council", council.value())
                                .setParameter("body", write(fields))
                                .setParameter("by", by)
                                .setParameter("on", clock.today().toString())
                                .setParameter("seen", seen)
                                .executeUpdate())))
                .map(rows -> rows > 0);
    }

    private Map<String, String> read(String body) {
        try {
            return json.readValue(body, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept text must be readable", unreadable);
        }
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
