package org.heard.ombudsman.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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

    private static final String READ = "select c.id, c.council_id, c.received_on,"
            + " array(select r.council_id from former_referral r where r.case_id = c.id) as former,"
            + " f.name, f.happened_on, f.recorded_on, f.body"
            + " from referral_case c left join case_fact f on f.case_id = c.id"
            + " and (f.name = 'ComplaintNamed' or f.recorded_on <= $1 and f.name in ('DecisionMade', 'CaseClosed', 'ReturnedPremature', 'CameBack', 'ComplianceDecided',"
            + " 'RecommendationMissed', 'ReviewDecided')) where c.received_on <= $1"
            + " and not exists (select 1 from case_fact a where a.case_id = c.id and a.name = 'ApproachTaken'"
            + " and a.recorded_on > $1) order by c.position, f.sequence";

    private static final String NAMED = "ComplaintNamed";

    private final Pool system;
    private final ObjectMapper json;

    Histories(@ReactiveDataSource("system") Pool system, ObjectMapper json) {
        this.system = system;
        this.json = json;
    }

    /** What was read of a case. */
    private record Found(
            Whereabouts whereabouts, LocalDate receivedOn, List<Whereabouts.Move> moves, List<Fact> facts) {

        static Found of(Row row) {
            var moves = new ArrayList<Whereabouts.Move>();
            return new Found(
                    new Whereabouts(row.getString("council_id"), List.of(row.getArrayOfStrings("former")), moves),
                    row.getLocalDate("received_on"),
                    moves,
                    new ArrayList<>());
        }

        CaseHistory asAt(LocalDate day) {
            return new CaseHistory(whereabouts.at(day), receivedOn, facts);
        }
    }

    Uni<List<CaseHistory>> asAt(LocalDate day) {
        return system.preparedQuery(READ).execute(Tuple.of(day)).map(rows -> {
            var cases = new LinkedHashMap<UUID, Found>();
            for (var row : rows) {
                add(row, cases.computeIfAbsent(row.getUUID("id"), _ -> Found.of(row)));
            }
            return cases.values().stream().map(found -> found.asAt(day)).toList();
        });
    }

    private void add(Row row, Found found) {
        switch (row.getString("name")) {
            case null -> {
                // nothing of it counts yet
            }
            case NAMED ->
                found.moves()
                        .add(new Whereabouts.Move(read(row).path("council").asText(), row.getLocalDate("recorded_on")));
            default -> found.facts().add(fact(row));
        }
    }

    private Fact fact(Row row) {
        var body = read(row);
        var detail =
                switch (row.getString("name")) {
                    case "DecisionMade" -> body.at("/decision/outcome").asText();
                    case "ComplianceDecided", "ReviewDecided" ->
                        body.path("result").asText();
                    default -> null;
                };
        return new Fact(row.getString("name"), row.getLocalDate("happened_on"), detail);
    }

    private JsonNode read(Row row) {
        try {
            return json.readTree(row.getString("body"));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept fact must be readable", unreadable);
        }
    }
}
