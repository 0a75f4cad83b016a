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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.ombudsman.register.Statement;
import org.heard.ombudsman.register.Statements;
import org.heard.ombudsman.remedy.Precedents;
import org.heard.ombudsman.remedy.Precedents.Precedent;

/** What was agreed before for the same fault, and the register's statements that tell of it. */
@Path("/desk/precedents")
@Authenticated
@Produces("text/html;charset=UTF-8")
class PrecedentPages {

    private static final String FORM = "precedents";
    private static final List<String> OUTCOMES = List.of("Upheld", "Not upheld", "Closed after initial enquiries");

    private final Desk desk;
    private final Precedents precedents;
    private final Statements statements;

    PrecedentPages(Desk desk, Precedents precedents, Statements statements) {
        this.desk = desk;
        this.precedents = precedents;
        this.statements = statements;
    }

    /**
     * What was found.
     *
     * @param faults of which there are sums
     */
    record Found(List<String> faults, List<String> outcomes, List<Precedent> sums, List<Statement> statements) {

        public String inPounds(long pence) {
            return RemedyAid.pounds(pence);
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance precedents(Frame frame, Filled form, Found found);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> find(
            @QueryParam("fault") String fault,
            @QueryParam("months") String months,
            @QueryParam("outcome") String outcome) {
        return desk.page(frame -> {
            var form = Filled.asked(FORM, Map.of("fault", or(fault), "months", or(months), "outcome", or(outcome)));
            var wanted = oneOf(precedents.faults(), form.text("fault"));
            return statements
                    .like(Precedents.wordsOf(wanted), oneOf(OUTCOMES, form.text("outcome")))
                    .map(told -> Templates.precedents(
                            frame,
                            form,
                            new Found(precedents.faults(), OUTCOMES, precedents.find(wanted, months(form)), told)));
        });
    }

    private static String oneOf(List<String> known, String given) {
        return known.contains(given) ? given : null;
    }

    private static Integer months(Filled form) {
        var given = form.text("months");
        if (!given.isEmpty() && !given.matches("\\d{1,3}")) {
            form.faults().put("months", "Enter a number of months, such as 8");
        }
        return given.matches("\\d{1,3}") ? Integer.valueOf(given) : null;
    }

    private static String or(String given) {
        return given == null ? "" : given;
    }
}
