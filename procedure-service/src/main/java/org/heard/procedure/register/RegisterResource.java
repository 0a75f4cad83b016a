package org.heard.procedure.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Conditional;
import org.heard.kit.http.Page;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.term.TieKind;
import org.heard.procedure.register.RegisterRows.Row;
import org.heard.procedure.register.RegisterRows.Told;
import org.jboss.resteasy.reactive.RestPath;

/** The register of those who may be appointed. Every council reads it; each changes what it keeps, and tells its own ties. */
@Path("/v1/register/people")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
class RegisterResource {

    private static final long NONE = -1;

    private final CouncilScope scope;
    private final Caller caller;
    private final RegisterRows rows;

    RegisterResource(CouncilScope scope, Caller caller, RegisterRows rows) {
        this.scope = scope;
        this.caller = caller;
        this.rows = rows;
    }

    /** @param keptBy the council that keeps the entry; of its ties others see those to themselves alone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            String id,
            String keptBy,
            long version,
            @JsonUnwrapped Entry entry) {}

    @GET
    @Operation(summary = "Who may be appointed, by id, by cursor")
    public Uni<Page<Person>> list(
            @QueryParam("role") String role,
            @QueryParam("specialism") String specialism,
            @QueryParam("availableOn") @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}") String availableOn,
            @QueryParam("after") @Pattern(regexp = Entry.ID) String after,
            @QueryParam("limit") String limit) {
        var council = caller.council();
        var atMost = Page.limit(limit);
        var wanted = new HashMap<String, List<String>>();
        if (role != null) {
            wanted.put("roles", List.of(role));
        }
        if (specialism != null) {
            wanted.put("specialisms", List.of(specialism));
        }
        var on = availableOn == null ? "" : availableOn;
        return scope.within(council, () -> rows.after(after == null ? "" : after, wanted, on, atMost + 1))
                .map(found -> Page.of(found, atMost, "/v1/register/people", Row::id))
                .map(page -> new Page<>(page.items().stream().map(this::view).toList(), page.links()));
    }

    @GET
    @Path("/{person}")
    @Operation(summary = "One entry of the register")
    @APIResponseSchema(Person.class)
    public Uni<Response> read(@RestPath String person) {
        return scope.within(caller.council(), () -> rows.find(person))
                .map(row -> ok(200, row == null ? notThere() : row));
    }

    @PUT
    @Path("/{person}")
    @Operation(summary = "Enter somebody in the register, or change what it says")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Person.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Person.class)))
    public Uni<Response> write(
            @RestPath @Pattern(regexp = Entry.ID) String person,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull Entry entry) {
        for (var i = 0; i < entry.ties().size(); i++) {
            var tie = entry.ties().get(i);
            mustNameStaff("/ties/" + i + "/staff", tie.kind(), tie.staff());
        }
        return scope.within(caller.council(), () -> rows.find(person).chain(row -> {
            var isNew = row == null;
            return (isNew ? rows.add(person, caller.council(), entry) : change(row, ifMatch, entry))
                    .invoke(RegisterResource::mustBeWritten)
                    .chain(() -> rows.find(person))
                    .map(written -> ok(isNew ? 201 : 200, written));
        }));
    }

    private Uni<Boolean> change(Row row, String ifMatch, Entry entry) {
        if (!row.keptBy().equals(caller.council().value())) {
            throw new Problem(403, "not-the-keeper", "Another council keeps this entry of the register.");
        }
        return rows.change(row.id(), Conditional.expectedVersion(ifMatch), entry);
    }

    /**
     * @param ties as they stand now
     * @param servesOn the council's complaints on which that person serves: whether they may go on is looked at again
     */
    record TiesTold(List<OwnTie> ties, List<UUID> servesOn) {}

    /** What ties somebody to the caller's council. */
    record Ties(@NotNull @Size(max = 50) List<@NotNull @Valid OwnTie> ties) {}

    /** @param staff with whom; for a line of management only */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnTie(
            @NotNull TieKind kind,
            @Pattern(regexp = Entry.ID) String staff) {}

    @GET
    @Path("/{person}/ties")
    @Operation(summary = "What the caller's council told of a person's ties to it")
    @APIResponseSchema(Ties.class)
    public Uni<Response> ties(@RestPath String person) {
        return scope.within(caller.council(), () -> rows.find(person)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(() -> rows.told(person))
                .map(told -> told == null ? notThere() : told)
                .map(told -> ok(200, told)));
    }

    @PUT
    @Path("/{person}/ties")
    @Operation(summary = "Tell a person's ties to the caller's council, whoever keeps the entry")
    @APIResponse(
            responseCode = "200",
            description = "As they stand now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TiesTold.class)))
    @APIResponse(
            responseCode = "201",
            description = "Told for the first time",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TiesTold.class)))
    public Uni<Response> tell(
            @RestPath String person, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Ties body) {
        var council = caller.council();
        for (var i = 0; i < body.ties().size(); i++) {
            mustNameStaff(
                    "/ties/" + i + "/staff",
                    body.ties().get(i).kind(),
                    body.ties().get(i).staff());
        }
        var ties = body.ties().stream()
                .map(tie -> new Entry.Tie(tie.kind(), council.value(), tie.staff()))
                .toList();
        return scope.within(council, () -> rows.find(person)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(() -> rows.told(person))
                .chain(told -> rows.tell(
                                person, council, told == null ? NONE : Conditional.expectedVersion(ifMatch), ties)
                        .invoke(RegisterResource::mustBeWritten)
                        .chain(() -> rows.told(person))
                        .chain(written -> rows.servesOn(person)
                                .map(complaints -> told(told == null ? 201 : 200, written, complaints)))));
    }

    private Response ok(int status, Row row) {
        return Response.status(status)
                .entity(view(row))
                .tag(Conditional.tag(row.version()))
                .build();
    }

    private static Response ok(int status, Told told) {
        return Response.status(status)
                .entity(new Ties(own(told)))
                .tag(Conditional.tag(told.version()))
                .build();
    }

    private static Response told(int status, Told told, List<UUID> complaints) {
        return Response.status(status)
                .entity(new TiesTold(own(told), complaints))
                .tag(Conditional.tag(told.version()))
                .build();
    }

    private static List<OwnTie> own(Told told) {
        return told.ties().stream()
                .map(tie -> new OwnTie(tie.kind(), tie.staff()))
                .toList();
    }

    private Person view(Row row) {
        var council = caller.council().value();
        var entry = row.keptBy().equals(council) ? row.entry() : row.entry().seenBy(council);
        return new Person(row.id(), row.keptBy(), row.version(), entry);
    }

    private static <T> T notThere() {
        throw Problem.notFound();
    }

    private static void mustBeWritten(boolean written) {
        if (!written) {
            throw Conditional.stale();
        }
    }

    private static void mustNameStaff(String pointer, TieKind kind, String staff) {
        if (kind == TieKind.LINE_MANAGEMENT && staff == null) {
            throw Problem.ofField(pointer, "missing-field", "A line of management is with somebody.");
        }
        if (kind != TieKind.LINE_MANAGEMENT && staff != null) {
            throw Problem.ofField(pointer, "invalid-value", "This does not belong to this kind of tie.");
        }
    }
}
