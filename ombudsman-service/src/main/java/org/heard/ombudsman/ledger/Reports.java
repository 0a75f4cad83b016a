package org.heard.ombudsman.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heard.ombudsman.casework.Deciding.ReportConsidered;
import org.heard.ombudsman.casework.Deciding.ReportIssued;

/** Public reports of all councils, and whether each council considered its own (LGA 1974 s31(2)), as the system role reads it. */
@ApplicationScoped
public class Reports {

    private static final String READ = "select c.id, c.reference, c.council_id, f.name, f.body from referral_case c"
            + " join case_fact f on f.case_id = c.id and f.name in ('ReportIssued', 'ReportConsidered')"
            + " order by c.position, f.sequence";

    private final Pool system;
    private final ObjectMapper json;

    Reports(@ReactiveDataSource("system") Pool system, ObjectMapper json) {
        this.system = system;
        this.json = json;
    }

    /**
     * A report.
     *
     * @param council by its code
     * @param considered null while the council has not considered it
     */
    public record Report(
            UUID caseId, String reference, String council, ReportIssued issued, ReportConsidered considered) {

        /** waiting, late or considered; late stays late once it is considered after its day. */
        public String state(LocalDate today) {
            var day = considered == null ? today : considered.on();
            if (day.isAfter(issued.considerBy())) {
                return "late";
            }
            return considered == null ? "waiting" : "considered";
        }
    }

    /** All of them, in the order of the cases. */
    public Uni<List<Report>> all() {
        return system.query(READ).execute().map(rows -> {
            var all = new ArrayList<Report>();
            for (var row : rows) {
                if (row.getString("name").equals(ReportIssued.class.getSimpleName())) {
                    all.add(new Report(
                            row.getUUID("id"),
                            row.getString("reference"),
                            row.getString("council_id"),
                            read(row, ReportIssued.class),
                            null));
                } else {
                    var last = all.removeLast();
                    all.add(new Report(
                            last.caseId(),
                            last.reference(),
                            last.council(),
                            last.issued(),
                            read(row, ReportConsidered.class)));
                }
            }
            return List.copyOf(all);
        });
    }

    private <F> F read(Row row, Class<F> kind) {
        try {
            return json.readValue(row.getString("body"), kind);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept fact must be readable", unreadable);
        }
    }
}
