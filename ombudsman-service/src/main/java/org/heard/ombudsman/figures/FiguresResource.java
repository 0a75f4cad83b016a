package org.heard.ombudsman.figures;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.cases.CaseReference;
import org.heard.ombudsman.figures.AnnualFigures.Figures;

/** The annual figures, for programs and for people. They name councils, and no number that could point at a person. */
@Path("/")
class FiguresResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Histories histories;
    private final BusinessClock clock;
    private final OmbudsmanConfig config;

    FiguresResource(Histories histories, BusinessClock clock, OmbudsmanConfig config) {
        this.histories = histories;
        this.clock = clock;
        this.config = config;
    }

    /**
     * A row of the page.
     *
     * @param width of its bar in the chart, 0 to 100
     */
    record Line(Figures figures, long width) {

        public String shown(Long number) {
            return number == null ? "–" : number.toString();
        }
    }

    @CheckedTemplate(basePath = "figures")
    static class Templates {

        private Templates() {}

        static native TemplateInstance year(AnnualFigures figures, List<Line> lines);
    }

    @GET
    @Path("v1/figures")
    @PermitAll
    @Operation(
            summary = "The annual figures per council and over all, as at a day",
            description = "A number from 1 to 4, and what would give one away, is null. The same day gives the same"
                    + " figures whenever it is asked.")
    public Uni<AnnualFigures> json(@QueryParam("year") String year, @QueryParam("asAt") String asAt) {
        var day = day(asAt);
        var wanted = year(year, day);
        return histories.asAt(day).map(cases -> AnnualFigures.of(wanted, day, cases, config.councilNames()));
    }

    @GET
    @Path("figures")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The annual figures as a page with a chart")
    public Uni<TemplateInstance> page(@QueryParam("year") String year, @QueryParam("asAt") String asAt) {
        return json(year, asAt).map(figures -> Templates.year(figures, lines(figures)));
    }

    private static List<Line> lines(AnnualFigures figures) {
        var rows = new java.util.ArrayList<>(figures.councils());
        rows.add(figures.overall());
        return rows.stream()
                .map(row -> new Line(row, row.upheldRatePerCent() == null ? 0 : row.upheldRatePerCent()))
                .toList();
    }

    private LocalDate day(String asked) {
        try {
            var day = asked == null ? clock.today() : LocalDate.parse(asked);
            if (day.isAfter(clock.today())) {
                throw Problem.ofField("/asAt", "date-in-the-future", "This day has not come yet.");
            }
            return day;
        } catch (DateTimeException malformed) {
            throw Problem.ofField("/asAt", "invalid-value", "A day is written as 2026-01-31.");
        }
    }

    private static int year(String asked, LocalDate day) {
        if (asked == null) {
            return CaseReference.yearOf(day);
        }
        if (!asked.matches("\\d{4}") || Integer.parseInt(asked) < FIRST_YEAR || Integer.parseInt(asked) > LAST_YEAR) {
            throw Problem.ofField("/year", "invalid-value", "A year is that in which it begins, such as 2026.");
        }
        return Integer.parseInt(asked);
    }
}
