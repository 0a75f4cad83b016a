package org.heard.kit.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
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
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.KitConfig;
import org.heard.kit.http.Page;
import org.heard.kit.problem.Problem;

/**
 * Who read whose data in this service, for the council whose data it is, or over all councils for whoever the service is of: as
 * JSON, or to be kept elsewhere as CSV.
 */
@Path("/v1/read-audit")
class ReadAuditResource {

    private static final String CSV = "text/csv";

    private final CouncilScope scope;
    private final Caller caller;
    private final Pool system;
    private final KitConfig config;

    ReadAuditResource(CouncilScope scope, Caller caller, @ReactiveDataSource("system") Pool system, KitConfig config) {
        this.scope = scope;
        this.caller = caller;
        this.system = system;
        this.config = config;
    }

    /**
     * One read.
     *
     * @param reader who the token was given to, by the realm's id of them
     * @param what code of what was read
     * @param councilId whose data it was; absent where a council reads of its own
     */
    public record Read(
            long position,
            Instant readAt,
            UUID complaintId,
            String what,
            String purpose,
            String client,
            String reader,
            @JsonInclude(JsonInclude.Include.NON_NULL) String councilId) {}

    @GET
    @RolesAllowed("audit:read")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "The council's record of reads, oldest first, by cursor; at the Ombudsman's, that of all",
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
        return found(from, limit + 1, subject).map(found -> {
            var page = Page.of(
                    found, limit, path, last -> last.position() + (subject == null ? "" : "&complaint=" + subject));
            return accept != null && accept.startsWith(CSV)
                    ? csv(page)
                    : Response.ok(page).type(MediaType.APPLICATION_JSON).build();
        });
    }

    /** Whoever speaks for no council finds no record but where it is kept for them. */
    private Uni<List<Read>> found(long after, int limit, UUID subject) {
        if (ofAllCouncils()) {
            return ofAll(after, limit, subject);
        }
        if (!caller.speaksForCouncil()) {
            throw Problem.notFound();
        }
        return scope.within(caller.council(), () -> reads(after, limit, subject));
    }

    private boolean ofAllCouncils() {
        return config.readAuditOfAllCouncils() && !caller.speaksForCouncil();
    }

    private Uni<List<Read>> ofAll(long after, int limit, UUID subject) {
        return system.preparedQuery("select id, (extract(epoch from read_at) * 1000000)::bigint, subject::text, what,"
                        + " purpose, client, reader, council_id from read_audit where id > $1"
                        + " and ($2::uuid is null or subject = $2) order by id limit $3")
                .execute(Tuple.of(after, subject, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> read(new Object[] {
                            row.getLong(0),
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)
                        }))
                        .toList());
    }

    private static Uni<List<Read>> reads(long after, int limit, UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, cast(extract(epoch from read_at) * 1000000 as bigint), cast(subject as"
                                        + " text), what, purpose, client, reader, cast(null as text) from read_audit"
                                        + " where id > :after and (:every or subject = :subject) order by id limit :limit",
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
                (String) row[6],
                (String) row[7]);
    }

    private static UUID subject(String complaint) {
        try {
            return complaint == null ? null : UUID.fromString(complaint);
        } catch (IllegalArgumentException noId) {
            throw Problem.ofField("/complaint", "invalid-value", "complaint is the id of a complaint.");
        }
    }

    private Response csv(Page<Read> page) {
        var isOfAll = ofAllCouncils();
        var lines = page.items().stream()
                .map(read -> String.join(
                        ",",
                        String.valueOf(read.position()),
                        read.readAt().toString(),
                        read.complaintId().toString(),
                        quoted(read.what()),
                        quoted(read.purpose()),
                        quoted(read.client()),
                        quoted(read.reader()) + (isOfAll ? "," + quoted(read.councilId()) : "")))
                .collect(Collectors.joining("\r\n"));
        var response = Response.ok("position,readAt,complaintId,what,purpose,client,reader"
                        + (isOfAll ? ",councilId" : "") + "\r\n" + lines + "\r\n")
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
