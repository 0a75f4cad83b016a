package org.heard.procedure.figures;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.problem.Problem;
import org.heard.procedure.reading.OwnWrites;

/** A council's figures as they were on record at the end of a day. */
@Path("/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("figures:read")
class FiguresResource {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final CouncilScope scope;
    private final Caller caller;
    private final OwnWrites writes;
    private final CouncilFigures figures;
    private final BusinessClock clock;

    FiguresResource(CouncilScope scope, Caller caller, OwnWrites writes, CouncilFigures figures, BusinessClock clock) {
        this.scope = scope;
        this.caller = caller;
        this.writes = writes;
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Figures of the complaints received from one day to another, as at a day; today unless said")
    public Uni<CouncilFigures.Figures> get(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("asAt") String asAt) {
        var today = clock.today();
        var at = day("/asAt", asAt, today);
        if (at.isAfter(today)) {
            throw Problem.ofField("/asAt", "date-in-the-future", "This day has not come yet.");
        }
        var first = day("/from", from, EVER);
        var last = day("/to", to, at);
        if (first.isAfter(last)) {
            throw Problem.ofField("/from", "invalid-value", "from is the first day and to the last.");
        }
        return scope.within(caller.council(), () -> writes.areSeenBy(caller).chain(() -> figures.of(first, last, at)));
    }

    private static LocalDate day(String pointer, String asked, LocalDate otherwise) {
        try {
            return asked == null ? otherwise : LocalDate.parse(asked);
        } catch (DateTimeException malformed) {
            throw Problem.ofField(pointer, "invalid-value", "A day is written as 2026-01-31.");
        }
    }
}
