package org.heard.ombudsman.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.casework.Recommended;
import org.heard.ombudsman.ledger.Recommendations;
import org.heard.ombudsman.ledger.Recommendations.OfCase;
import org.heard.ombudsman.ledger.Reports;
import org.heard.ombudsman.ledger.Reports.Report;

/** What councils agreed to, over all cases: what was missed or cannot begin first, then what comes due; and the reports they have to consider. */
@Path("/desk/compliance")
@Authenticated
@Produces("text/html;charset=UTF-8")
class CompliancePages {

    private static final String ALL = "all";

    private final Desk desk;
    private final Recommendations recommendations;
    private final Reports reports;
    private final OmbudsmanConfig config;

    CompliancePages(Desk desk, Recommendations recommendations, Reports reports, OmbudsmanConfig config) {
        this.desk = desk;
        this.recommendations = recommendations;
        this.reports = reports;
        this.config = config;
    }

    /** @param council by its name */
    record Line(OfCase of, String council) {

        public Recommended it() {
            return of.recommended();
        }
    }

    /**
     * A public report that a council considers.
     *
     * @param council by its name
     * @param state waiting, late or considered
     */
    record ReportLine(Report of, String council, String state) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance compliance(
                Frame frame, List<Line> lines, List<ReportLine> reports, boolean isAll);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list(@QueryParam("show") String show) {
        var isAll = ALL.equals(show);
        return desk.page(frame -> recommendations.all().chain(agreed -> reports.all()
                .map(issued -> Templates.compliance(
                        frame, agreed(agreed, isAll), issued(issued, isAll, frame.today()), isAll))));
    }

    private List<Line> agreed(List<OfCase> found, boolean isAll) {
        return found.stream()
                .filter(it -> isAll || it.recommended().settled().isEmpty())
                .sorted(Comparator.comparing((OfCase it) -> !it.recommended().isForAPerson())
                        .thenComparing(it -> it.recommended().what().dueOn()))
                .map(it -> new Line(it, name(it.council())))
                .toList();
    }

    private List<ReportLine> issued(List<Report> found, boolean isAll, LocalDate today) {
        return found.stream()
                .filter(it -> isAll || it.considered() == null)
                .sorted(Comparator.comparing(it -> it.issued().considerBy()))
                .map(it -> new ReportLine(it, name(it.council()), it.state(today)))
                .toList();
    }

    private String name(String council) {
        return config.councilNames().getOrDefault(council, council);
    }
}
