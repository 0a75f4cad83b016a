package org.heard.procedure.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.http.Conditional;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.reading.ComplaintLogs;
import org.jboss.resteasy.reactive.RestPath;

/** The seven dates of stage 2 of one complaint: what councils could not say when they were asked. */
@Path("/v1/complaints/{id}/stage-2/dates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:read")
class StageTwoDatesResource {

    private final ComplaintLogs logs;
    private final LiveCalendar calendar;

    StageTwoDatesResource(ComplaintLogs logs, LiveCalendar calendar) {
        this.logs = logs;
        this.calendar = calendar;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(StageTwoDates.Seven dates, StageTwoDates.WorkingDaysTaken workingDaysFromRequest) {}

    @GET
    @Operation(
            summary =
                    "Stage 2: asked for, both appointed, statement agreed, both reports, adjudication; and how long each took")
    @APIResponseSchema(Body.class)
    public Uni<Response> get(@RestPath UUID id) {
        return logs.forCaller(id, "stage-2-dates").map(log -> {
            var dates = StageTwoDates.of(log.progress());
            var days = calendar.get();
            return Response.ok(new Body(dates, StageTwoDates.taken(dates, days)))
                    .tag(Conditional.tag(log.version(), days.version()))
                    .build();
        });
    }
}
