package org.heard.procedure.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.http.Conditional;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.clock.Explanation;
import org.heard.procedure.reading.ComplaintLogs;
import org.heard.workingdays.Skipped;
import org.jboss.resteasy.reactive.RestPath;

/** The clocks of a complaint, each with all that is needed to count it again by hand. */
@Path("/v1/complaints/{id}/clocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"complaint:read", "complaint:read-appointed"})
class ClocksResource {

    private final ComplaintLogs logs;
    private final BusinessClock clock;
    private final LiveCalendar calendar;

    ClocksResource(ComplaintLogs logs, BusinessClock clock, LiveCalendar calendar) {
        this.logs = logs;
        this.clock = clock;
        this.calendar = calendar;
    }

    record Clocks(LocalDate today, List<Item> items) {}

    /** One clock; see {@link Explanation}. Dates that there are not are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String clock,
            String rule,
            String owner,
            String stage,
            Explanation.Day0 day0,
            int budgetWorkingDays,
            LocalDate dueOn,
            String state,
            LocalDate endedOn,
            LocalDate missedOn,
            int workingDaysLeft,
            int overdueWorkingDays,
            List<Skipped> skipped,
            List<Explanation.Move> moves,
            String ruleText,
            String citation,
            String tag,
            String inPlainWords) {}

    @GET
    @Operation(summary = "The clocks of a complaint as they stand today, explained")
    public Uni<Response> get(@RestPath UUID id) {
        var today = clock.today();
        return logs.forCaller(id, "clocks").map(log -> {
            var items = Explanation.of(log.progress().clocks(), today, calendar.get()).stream()
                    .map(ClocksResource::item)
                    .toList();
            return Response.ok(new Clocks(today, items))
                    .tag(Conditional.tag(log.version()))
                    .build();
        });
    }

    private static Item item(Explanation it) {
        return new Item(
                it.clock().value(),
                it.clock().rule(),
                it.owner(),
                it.stage(),
                it.day0(),
                it.budgetWorkingDays(),
                it.dueOn(),
                it.state().word(),
                it.endedOn().orElse(null),
                it.missedOn().orElse(null),
                it.workingDaysLeft(),
                it.overdueWorkingDays(),
                it.skipped(),
                it.moves(),
                it.ruleText(),
                it.citation(),
                it.tag(),
                it.inPlainWords());
    }
}
