package org.heard.ombudsman.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.heard.ombudsman.figures.CaseHistory.Fact;

/** Reads over all councils what was on record of the cases at the end of a day. */
@ApplicationScoped
class Histories {

    private static final String READ = "select c.id, c.council_id, c.received_on, f.name, f.happened_on, f.body"
            + " from referral_case c left join case_fact f on f.case_id = c.id and f.recorded_on <= $1"
            + " and f.name in ('DecisionMade', 'CaseClosed', 'ReturnedPremature', 'CameBack', 'ComplianceDecided',"
            + " 'RecommendationMissed', 'ReviewDecided') where c.received_on <= $1"
            + " and not exists (select 1 from case_fact a where a.case_id = c.id and a.name = 'ApproachTaken'"
            + " and a.recorded_on > $1) order by c.position, f.sequence";

    private final Pool system;
    private final ObjectMapper json;

    Histories(@ReactiveDataSource("system") Pool system, ObjectMapper json) {
        this.system = system;
        this.json = json;
    }

    Uni<List<CaseHistory>> asAt(LocalDate day) {
        return system.preparedQuery(READ).execute(Tuple.of(day)).map(rows -> {
            var cases = new LinkedHashMap<UUID, CaseHistory>();
            for (var row : rows) {
                var facts = cases.computeIfAbsent(
                                row.getUUID("id"),
                                _ -> new CaseHistory(
                                        row.getString("council_id"),
                                        row.getLocalDate("received_on"),
                                        new ArrayList<>()))
                        .facts();
                if (row.getString("name") != null) {
                    facts.add(fact(row));
                }
            }
            return List.copyOf(cases.values());
        });
    }

    private Fact fact(Row row) {
        try {
            var body = json.readTree(row.getString("body"));
            var detail =
                    switch (row.getString("name")) {
                        case "DecisionMade" -> body.at("/decision/outcome").asText();
                        case "ComplianceDecided", "ReviewDecided" ->
                            body.path("result").asText();
                        default -> null;
                    };
            return new Fact(row.getString("name"), row.getLocalDate("happened_on"), detail);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept fact must be readable", unreadable);
        }
    }
}
