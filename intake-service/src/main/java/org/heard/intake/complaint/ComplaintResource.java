package org.heard.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.Conditional;
import org.heard.kit.http.Page;
import org.heard.kit.problem.Problem;

/** Complaints as they were lodged. Their stages and clocks are procedure-service's. */
@Path("/v1/complaints")
class ComplaintResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;

    ComplaintResource(CouncilScope scope, Caller caller, ReadAudit audit) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * The route.
     *
     * @param insteadOf what the routing table gives, where a person chose another procedure
     * @param choice who chose it, and why
     * @param table the version of the table that decided
     * @param points what the table gave each point
     * @param signposts who answers what no procedure of the council does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RouteView(
            String procedure,
            String insteadOf,

            @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true)
            String choice,

            @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            String reasons,

            @JsonRawValue @Schema(type = SchemaType.OBJECT) String table,

            @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            String points,

            @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            String signposts) {}

    /**
     * A point.
     *
     * @param words left out where it was added later: procedure-service has them
     * @param addedOn the day on which it was, if it was
     */
    public record PointView(
            UUID id,
            String about,
            @JsonInclude(JsonInclude.Include.NON_NULL) String words,
            String desiredOutcome,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate addedOn) {}

    /**
     * A complaint.
     *
     * @param procedure {@code pending} until procedure-service has taken it on, then the procedure's code
     * @param namedOn since when it is known who complains, where nobody said so at first
     * @param points left out of lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            String reference,
            LocalDate receivedOn,
            String channel,
            String complainantKind,
            LocalDate groundsAroseOn,
            LocalDate firstNoticeOn,
            RouteView route,
            String procedure,

            @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            String prompts,

            boolean advocateWanted,
            Instant lodgedAt,
            LocalDate namedOn,
            LocalDate erasedOn,
            List<PointView> points) {}

    @GET
    @Path("/{id}")
    @RolesAllowed("complaint:read")
    @Operation(summary = "A complaint with the words of its points")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Uni<Response> read(UUID id) {
        var council = caller.council();
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .call(() -> audit.record(council, id, caller, "complaint"))
                .chain(complaint -> Point.<Point>list("complaintId = ?1 order by number", id)
                        .map(points -> Response.ok(view(complaint, points))
                                .tag(Conditional.tag(complaint.version))
                                .build())));
    }

    @GET
    @RolesAllowed("complaint:read")
    @Operation(summary = "The council's complaints, oldest first, by cursor")
    public Uni<Page<View>> list(@QueryParam("after") String after, @QueryParam("limit") String asked) {
        var limit = Page.limit(asked);
        var council = caller.council();
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>find(
                        "position > ?1 order by position", Page.after(after))
                .page(0, limit + 1)
                .list()
                .map(found -> Page.of(found, limit, "/v1/complaints", last -> String.valueOf(last.position)))
                .call(page -> audit.record(
                        council,
                        page.items().stream().map(complaint -> complaint.id).toList(),
                        caller,
                        "complaint-list"))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(complaint -> view(complaint, null))
                                .toList(),
                        page.links())));
    }

    private static View view(LodgedComplaint complaint, List<Point> points) {
        return new View(
                complaint.id,
                complaint.reference,
                complaint.receivedOn,
                complaint.channel,
                complaint.complainantKind,
                complaint.groundsAroseOn,
                complaint.firstNoticeOn,
                new RouteView(
                        complaint.procedure,
                        complaint.insteadOf,
                        complaint.choice,
                        complaint.reasons,
                        complaint.routeTable,
                        complaint.pointRoutes,
                        complaint.signposts),
                complaint.accepted ? complaint.procedure : "pending",
                complaint.prompts,
                complaint.advocateWanted,
                complaint.lodgedAt,
                complaint.namedOn,
                complaint.erasedOn,
                points == null
                        ? null
                        : points.stream()
                                .map(point -> new PointView(
                                        point.id, point.about, point.words, point.desiredOutcome, point.addedOn))
                                .toList());
    }
}
