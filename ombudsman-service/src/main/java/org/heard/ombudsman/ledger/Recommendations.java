package org.heard.ombudsman.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Recommended;

/** What was recommended in all cases of all councils, and what became of it, as the system role reads it. */
@ApplicationScoped
public class Recommendations {

    private static final String READ = "select c.id, c.reference, c.council_id, c.received_on, c.ground, f.name, f.body"
            + " from referral_case c join case_state s on s.case_id = c.id and s.status = 'decided'"
            + " join case_fact f on f.case_id = c.id and f.name in ('DecisionMade', 'OrderRefused', 'RecommendationComesDue',"
            + " 'RecommendationMissed', 'ComplianceEvidenced', 'ComplianceDecided')"
            + " order by c.position, f.sequence";

    private final Pool system;
    private final ObjectMapper json;

    Recommendations(@ReactiveDataSource("system") Pool system, ObjectMapper json) {
        this.system = system;
        this.json = json;
    }

    /** A recommendation with its case. */
    public record OfCase(UUID caseId, String reference, String council, Recommended recommended) {}

    private record Found(String reference, String council, Casework casework) {}

    /** All of them, in the order of the cases. */
    public Uni<List<OfCase>> all() {
        return system.query(READ).execute().map(rows -> {
            var cases = new LinkedHashMap<UUID, Found>();
            for (var row : rows) {
                var id = row.getUUID("id");
                var known = cases.computeIfAbsent(id, _ -> found(row));
                var now = known.casework().after(List.of(fact(row)));
                cases.put(id, new Found(known.reference(), known.council(), now));
            }
            var all = new ArrayList<OfCase>();
            cases.forEach((id, found) -> found.casework()
                    .recommendations()
                    .forEach(it -> all.add(new OfCase(id, found.reference(), found.council(), it))));
            return List.copyOf(all);
        });
    }

    private static Found found(Row row) {
        return new Found(
                row.getString("reference"),
                row.getString("council_id"),
                new Casework(row.getUUID("id"), row.getLocalDate("received_on"), row.getString("ground"), List.of()));
    }

    private CaseFact fact(Row row) {
        try {
            return json.readValue(row.getString("body"), CaseFact.kindOf(row.getString("name")));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept fact must be readable", unreadable);
        }
    }
}
