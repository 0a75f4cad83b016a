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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.casework.Recommended;
import org.heard.ombudsman.ledger.Recommendations;
import org.heard.ombudsman.ledger.Recommendations.OfCase;

/** What councils agreed to, over all cases: what was missed first, then what comes due. */
@Path("/desk/compliance")
@Authenticated
@Produces("text/html;charset=UTF-8")
class CompliancePages {

    private static final String ALL = "all";

    private final Desk desk;
    private final Recommendations recommendations;
    private final OmbudsmanConfig config;

    CompliancePages(Desk desk, Recommendations recommendations, OmbudsmanConfig config) {
        this.desk = desk;
        this.recommendations = recommendations;
        this.config = config;
    }

    /** @param council by its name */
    record Line(OfCase of, String council) {

        public Recommended it() {
            return of.recommended();
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance compliance(Frame frame, List<Line> lines, boolean isAll);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list(@QueryParam("show") String show) {
        return desk.page(frame -> recommendations
                .all()
                .map(found -> Templates.compliance(
                        frame,
                        found.stream()
                                .filter(it -> ALL.equals(show)
                                        || it.recommended().settled().isEmpty())
                                .sorted(Comparator.comparing((OfCase it) ->
                                                it.recommended().missed().isEmpty())
                                        .thenComparing(
                                                it -> it.recommended().what().dueOn()))
                                .map(it -> new Line(it, config.councilNames().getOrDefault(it.council(), it.council())))
                                .toList(),
                        ALL.equals(show))));
    }
}
