package org.heard.procedure.changes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Page;
import org.heard.kit.http.Page.Links;

/** The feed of a council's changes: poll it with the {@code links.next} that it gave last. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("changes:read")
class ChangesResource {

    private static final String AFTER = """
            select position, event_id, complaint_id, version, fact, happened_on, recorded_at from council_change
            where position > :after order by position""";

    private final CouncilScope scope;
    private final Caller caller;

    ChangesResource(CouncilScope scope, Caller caller) {
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * One change of one complaint; what is more is read there.
     *
     * @param id of the fact, the same however often it is told
     * @param version of the complaint since then: its ETag
     */
    record Change(String id, UUID complaintId, long version, String fact, LocalDate happenedOn, Instant recordedAt) {}

    /** @param links {@code next} is always there: the place to ask from the next time */
    record Changes(List<Change> items, Links links) {}

    @GET
    @Operation(summary = "What changed, oldest first, each change at least once; links.next is where to go on")
    public Uni<Changes> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var position = Page.after(after);
        var atMost = Page.limit(limit);
        return scope.within(caller.council(), () -> rows(position, atMost)).map(rows -> {
            var last = rows.isEmpty() ? position : ((Number) rows.getLast()[0]).longValue();
            return new Changes(
                    rows.stream().map(ChangesResource::change).toList(),
                    new Links("/v1/changes?after=" + last + "&limit=" + atMost));
        });
    }

    private static Uni<List<Object[]>> rows(long after, int atMost) {
        return Panache.getSession().chain(session -> session.createNativeQuery(AFTER, Object[].class)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList());
    }

    private static Change change(Object[] row) {
        return new Change(
                (String) row[1],
                (UUID) row[2],
                ((Number) row[3]).longValue(),
                (String) row[4],
                day(row[5]),
                instant(row[6]));
    }

    private static LocalDate day(Object value) {
        return value instanceof java.util.Date date ? LocalDate.parse(date.toString()) : (LocalDate) value;
    }

    private static Instant instant(Object value) {
        return value instanceof java.time.OffsetDateTime at ? at.toInstant() : (Instant) value;
    }
}
