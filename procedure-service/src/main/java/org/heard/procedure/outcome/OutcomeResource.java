package org.heard.procedure.outcome;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.http.Conditional;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.reading.ComplaintLog;
import org.heard.procedure.reading.ComplaintLogs;
import org.heard.procedure.reading.SpokenWords;
import org.jboss.resteasy.reactive.RestPath;

/** What came of a complaint, read from its facts: its points and its actions. */
@Path("/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"complaint:read", "complaint:read-appointed"})
class OutcomeResource {

    private final ComplaintLogs logs;
    private final SpokenWords words;
    private final BusinessClock clock;

    OutcomeResource(ComplaintLogs logs, SpokenWords words, BusinessClock clock) {
        this.logs = logs;
        this.words = words;
        this.clock = clock;
    }

    @GET
    @Path("points")
    @Operation(summary = "The points of a complaint, what each stage found of them, what was recommended and decided")
    @APIResponseSchema(Points.class)
    public Uni<Response> points(@RestPath UUID id) {
        return read(id, "points", Points::of, log -> Conditional.tag(log.version()));
    }

    @GET
    @Path("actions")
    @Operation(summary = "What the council does because of a complaint: by whom, by when, and whether it was done")
    @APIResponseSchema(Actions.class)
    public Uni<Response> actions(@RestPath UUID id) {
        var today = clock.today();
        return read(
                id,
                "actions",
                (progress, texts) -> Actions.of(progress, texts, today),
                log -> Conditional.tag(log.version(), today));
    }

    private Uni<Response> read(
            UUID id,
            String what,
            BiFunction<Progress, SpokenTexts, Object> view,
            Function<ComplaintLog, EntityTag> tag) {
        return logs.forCaller(id, what).chain(log -> words.of(log)
                .map(spoken -> Response.ok(view.apply(log.progress(), SpokenTexts.of(spoken)))
                        .tag(tag.apply(log))
                        .build()));
    }
}
