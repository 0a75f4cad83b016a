package org.heard.ombudsman.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.ApproachTaken;
import org.heard.ombudsman.casework.Casework;

/** Who came to the Ombudsman themselves, or had a councillor come for them, over all councils, as the system role reads it. */
@ApplicationScoped
public class Approaches {

    private static final String READ =
            "select c.id, c.reference, c.council_id, c.received_on, c.ground, c.young_person,"
                    + " s.status, f.name, f.body from (select r.* from referral_case r join case_state o on o.case_id = r.id"
                    + " where exists (select 1 from case_fact a where a.case_id = r.id and a.name = 'ApproachTaken')"
                    + " order by o.status not in ('intake', 'assessment', 'investigation', 'draft'), not r.young_person,"
                    + " r.received_on, r.position limit $1) c join case_state s on s.case_id = c.id"
                    + " join case_fact f on f.case_id = c.id and f.name in ('ApproachTaken', 'ApproachCompleted',"
                    + " 'ComplaintNamed', 'HelpGiven', 'CheckDecided', 'ProcedureLookedAt')"
                    + " order by s.status not in ('intake', 'assessment', 'investigation', 'draft'), not c.young_person,"
                    + " c.received_on, c.position, f.sequence";

    private final Pool system;
    private final ObjectMapper json;

    Approaches(@ReactiveDataSource("system") Pool system, ObjectMapper json) {
        this.system = system;
        this.json = json;
    }

    /**
     * An approach with its checks.
     *
     * @param council by its code
     * @param status where the casework stands
     * @param casework as far as the approach and its checks go
     */
    public record Approach(
            UUID caseId,
            String reference,
            String council,
            LocalDate receivedOn,
            boolean youngPerson,
            String status,
            Casework casework) {

        /** What was said when they came. */
        public ApproachTaken taken() {
            return casework.last(ApproachTaken.class).orElseThrow();
        }

        private Approach with(CaseFact fact) {
            return new Approach(
                    caseId, reference, council, receivedOn, youngPerson, status, casework.after(List.of(fact)));
        }
    }

    /** Those that somebody must still look at first, young people before others, then the oldest. */
    public Uni<List<Approach>> first(int limit) {
        return system.preparedQuery(READ).execute(Tuple.of(limit)).map(rows -> {
            var all = new LinkedHashMap<UUID, Approach>();
            for (var row : rows) {
                all.computeIfAbsent(row.getUUID("id"), _ -> approach(row));
                all.computeIfPresent(row.getUUID("id"), (_, known) -> known.with(fact(row)));
            }
            return List.copyOf(all.values());
        });
    }

    private static Approach approach(Row row) {
        var id = row.getUUID("id");
        var receivedOn = row.getLocalDate("received_on");
        return new Approach(
                id,
                row.getString("reference"),
                row.getString("council_id"),
                receivedOn,
                row.getBoolean("young_person"),
                row.getString("status"),
                new Casework(id, receivedOn, row.getString("ground"), List.of()));
    }

    private CaseFact fact(Row row) {
        try {
            return json.readValue(row.getString("body"), CaseFact.kindOf(row.getString("name")));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept fact must be readable", unreadable);
        }
    }
}
