package org.heard.kit.council;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.Page;
import org.heard.kit.problem.Problem;

/** Who read whose data in this service, for the council whose data it is: as JSON, or to be kept elsewhere as CSV. */
@Path("/v1/read-audit")
class ReadAuditResource {

    private static final String CSV = "text/csv";

    private final CouncilScope scope;
    private final Caller caller;

    ReadAuditResource(CouncilScope scope, Caller caller) {
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * One read.
     *
     * @param reader who the token was given to, by the realm's id of them
     * @param what code of what was read
     */
    public record Read(
            long position,
            Instant readAt,
            UUID complaintId,
            String what,
            String purpose,
            String client,
            String reader) {}

    @GET
    @RolesAllowed("audit:read")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "The council's record of reads, oldest first, by cursor",
            description =
                    "With complaint, of one complaint only. As text/csv the next page is named by the header Link.")
    public Uni<Response> list(
            @QueryParam("after") String after,
            @QueryParam("limit") String asked,
            @QueryParam("complaint") String complaint,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        var limit = Page.limit(asked);
        var from = Page.after(after);
        var subject = subject(complaint);
        var path = "/v1/read-audit";
        return scope.within(caller.council(), () -> reads(from, limit + 1, subject))
                .map(found -> {
                    var page = Page.of(
                            found,
                            limit,
                            path,
                            last -> last.position() + (subject == null ? "" : "&complaint=" + subject));
                    return accept != null && accept.startsWith(CSV)
                            ? csv(page)
                            : Response.ok(page).type(MediaType.APPLICATION_JSON).build();
                });
    }

    private static Uni<List<Read>> reads(long after, int limit, UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, cast(extract(epoch from read_at) * 1000000 as bigint), cast(subject as"
                                        + " text), what, purpose, client, reader from read_audit where id > :after and"
                                        + " (:every or subject = :subject) order by id limit :limit",
                                Object[].class)
                        .setParameter("after", after)
                        .setParameter("every", subject == null)
                        .setParameter("subject", subject == null ? new UUID(0, 0) : subject)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ReadAuditResource::read).toList());
    }

    private static Read read(Object[] row) {
        return new Read(
                ((Number) row[0]).longValue(),
                Instant.EPOCH.plus(((Number) row[1]).longValue(), ChronoUnit.MICROS),
                UUID.fromString((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6]);
    }

    private static UUID subject(String complaint) {
        try {
            return complaint == null ? null : UUID.fromString(complaint);
        } catch (IllegalArgumentException noId) {
            throw Problem.ofField("/complaint", "invalid-value", "complaint is the id of a complaint.");
        }
    }

    private static Response csv(Page<Read> page) {
        var lines = page.items().stream()
                .map(read -> String.join(
                        ",",
                        String.valueOf(read.position()),
                        read.readAt().toString(),
                        read.complaintId().toString(),
                        quoted(read.what()),
                        quoted(read.purpose()),
                        quoted(read.client()),
                        quoted(read.reader())))
                .collect(Collectors.joining("\r\n"));
        var response = Response.ok("position,readAt,complaintId,what,purpose,client,reader\r\n" + lines + "\r\n")
                .type(CSV + "; charset=UTF-8");
        if (page.links().next() != null) {
            response.header("Link", "<" + page.links().next() + ">; rel=\"next\"");
        }
        return response.build();
    }

    /** A value that a spreadsheet takes for a formula is not one any more. */
    private static String quoted(String value) {
        var harmless = value.matches("[=+\\-@\\t\\r].*") ? "'" + value : value;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
