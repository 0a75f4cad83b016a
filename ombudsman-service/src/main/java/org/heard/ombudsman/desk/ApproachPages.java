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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.casework.CaseFact.ProcedureLookedAt;
import org.heard.ombudsman.casework.Check;
import org.heard.ombudsman.casework.Check.Phase;
import org.heard.ombudsman.ledger.Approaches;
import org.heard.ombudsman.ledger.Approaches.Approach;

/** Who came by themselves, or by a councillor, with what is still missing and how far the checks are. */
@Path("/desk/approaches")
@Authenticated
@Produces("text/html;charset=UTF-8")
class ApproachPages {

    private static final int MOST = 200;
    private static final List<String> OPEN = List.of("intake", "assessment", "investigation", "draft");

    private final Desk desk;
    private final Approaches approaches;
    private final OmbudsmanConfig config;

    ApproachPages(Desk desk, Approaches approaches, OmbudsmanConfig config) {
        this.desk = desk;
        this.approaches = approaches;
        this.config = config;
    }

    /** Which of them are shown. */
    enum View {
        OPEN("Open"),
        COMPLAINANT("From the person"),
        COUNCILLOR("By a councillor"),
        ALL("All");

        private final String title;

        View(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** All of them, to choose from. */
        public List<View> all() {
            return List.of(values());
        }

        boolean shows(Approach it) {
            return switch (this) {
                case OPEN -> ApproachPages.OPEN.contains(it.status());
                case COMPLAINANT, COUNCILLOR -> it.taken().from().equals(toString());
                case ALL -> true;
            };
        }

        static View named(String name) {
            return Arrays.stream(values())
                    .filter(it -> it.toString().equals(name))
                    .findFirst()
                    .orElse(OPEN);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row.
     *
     * @param council by its name
     * @param standing how the council's procedure stood; null until that was looked at
     * @param decided how many of the checks of intake are decided
     * @param checks how many there are
     * @param failed those that were found to fail
     */
    record Line(
            Approach of,
            String council,
            List<String> missing,
            String standing,
            int decided,
            int checks,
            List<Check> failed) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance approaches(Frame frame, List<Line> lines, View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list(@QueryParam("show") String show) {
        var view = View.named(show);
        return desk.page(frame -> approaches
                .first(MOST)
                .map(found -> Templates.approaches(
                        frame,
                        found.stream().filter(view::shows).map(this::line).toList(),
                        view)));
    }

    private Line line(Approach of) {
        var casework = of.casework();
        var checks = Check.in(Phase.INTAKE);
        return new Line(
                of,
                config.councilNames().getOrDefault(of.council(), of.council()),
                casework.missing(),
                casework.procedure().map(ProcedureLookedAt::standing).orElse(null),
                checks.size() - casework.undecided(Phase.INTAKE).size(),
                checks.size(),
                casework.checks().values().stream()
                        .filter(it -> it.answer() == Check.Answer.FAILS)
                        .map(it -> it.check())
                        .toList());
    }
}
