package org.heard.procedure.outcome;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.http.Conditional;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.reading.ComplaintLog;
import org.heard.procedure.reading.ComplaintLogs;
import org.heard.procedure.reading.SpokenWords;
import org.heard.procedure.reading.SpokenWords.Spoken;
import org.jboss.resteasy.reactive.RestPath;

/** A complaint as its own person sees it, by reference, for the page that shows it to them. */
@Path("/v1/complaints/{id}/status")
@Produces(MediaType.APPLICATION_JSON)
class PersonsViewResource {

    private final ComplaintLogs logs;
    private final SpokenWords words;
    private final LiveCalendar calendar;
    private final BusinessClock clock;

    PersonsViewResource(ComplaintLogs logs, SpokenWords words, LiveCalendar calendar, BusinessClock clock) {
        this.logs = logs;
        this.words = words;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"status:read", "complaint:read"})
    @Operation(
            summary =
                    "What the complaint's own person sees of it: how far it is, what comes next, what was said to them")
    @APIResponseSchema(PersonsView.class)
    public Uni<Response> get(@RestPath UUID id) {
        var today = clock.today();
        var days = calendar.get();
        return logs.forCaller(id, "status").chain(log -> words.of(log).map(spoken -> Response.ok(
                        PersonsView.of(log.progress(), byIndex(log, spoken), SpokenTexts.of(spoken), today, days))
                .tag(Conditional.tag(log.version(), today, days.version()))
                .build()));
    }

    private static Map<Integer, String> byIndex(ComplaintLog log, List<Spoken> spoken) {
        var indexes = new java.util.HashMap<Long, Integer>();
        for (var index = 0; index < log.stored().size(); index++) {
            indexes.put(log.stored().get(index).sequence(), index);
        }
        return spoken.stream()
                .collect(Collectors.toMap(
                        it -> indexes.get(it.sequence()), Spoken::text, (first, second) -> first + "\n\n" + second));
    }
}
