package org.heard.procedure.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Page;
import org.heard.kit.http.Page.Links;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.reading.OwnWrites;

/** What a council has to do, the nearest limit first. */
@Path("/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:read")
class WorklistResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final OwnWrites writes;
    private final WorklistRows rows;
    private final BusinessClock clock;
    private final LiveCalendar calendar;
    private final ProcedureConfig.Worklist config;

    WorklistResource(
            CouncilScope scope,
            Caller caller,
            OwnWrites writes,
            WorklistRows rows,
            BusinessClock clock,
            LiveCalendar calendar,
            ProcedureConfig config) {
        this.scope = scope;
        this.caller = caller;
        this.writes = writes;
        this.rows = rows;
        this.clock = clock;
        this.calendar = calendar;
        this.config = config.worklist();
    }

    /**
     * One complaint in the list.
     *
     * @param dueOn the nearest limit of the council's, passed or not; absent when nothing is due
     * @param overdueSince the first day after a limit that was missed and is still open
     * @param clock overdue, held, due-soon, on-time or none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String reference,
            String procedure,
            String stage,
            String status,
            String kind,
            boolean youngPerson,
            String team,
            LocalDate receivedOn,
            LocalDate dueOn,
            LocalDate overdueSince,
            String clock,
            long version) {}

    record Worklist(LocalDate today, List<Line> items, Links links) {}

    @GET
    @Operation(summary = "What is to be done, the nearest limit first, by cursor")
    public Uni<Worklist> list(
            @QueryParam("status") String status,
            @QueryParam("stage") String stage,
            @QueryParam("procedure") String procedure,
            @QueryParam("kind") String kind,
            @QueryParam("team") String team,
            @QueryParam("clock") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var atMost = Page.limit(limit);
        var cursor = Cursor.of(after);
        var filter = WorklistFilter.of(status, stage, procedure, kind, team, state);
        var today = clock.today();
        var soon = calendar.get().plus(today, config.dueSoonWorkingDays());
        return scope.within(caller.council(), () -> writes.areSeenBy(caller)
                        .chain(() -> rows.soonest(filter, cursor, today, soon, atMost + 1)))
                .map(found -> page(found, atMost, filter, today, soon));
    }

    private static Worklist page(
            List<WorklistRow> found, int atMost, WorklistFilter filter, LocalDate today, LocalDate soon) {
        var more = found.size() > atMost;
        var shown = more ? found.subList(0, atMost) : found;
        var next = more
                ? "/v1/worklist?" + filter.query() + "after=" + Cursor.after(shown.getLast()) + "&limit=" + atMost
                : null;
        return new Worklist(
                today, shown.stream().map(row -> line(row, today, soon)).toList(), new Links(next));
    }

    private static Line line(WorklistRow row, LocalDate today, LocalDate soon) {
        return new Line(
                row.id,
                row.reference,
                row.procedure,
                row.stage,
                row.status,
                row.kind,
                row.youngPerson,
                row.team,
                row.receivedOn,
                row.dueOn,
                row.overdueSince,
                state(row, today, soon),
                row.version);
    }

    /** As the filter says it. */
    private static String state(WorklistRow row, LocalDate today, LocalDate soon) {
        if (row.overdueSince != null || row.nextDueOn != null && row.nextDueOn.isBefore(today)) {
            return "overdue";
        }
        if (row.held) {
            return "held";
        }
        if (row.nextDueOn == null) {
            return "none";
        }
        return row.nextDueOn.isAfter(soon) ? "on-time" : "due-soon";
    }
}
