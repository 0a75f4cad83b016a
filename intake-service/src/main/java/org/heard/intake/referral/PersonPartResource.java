package org.heard.intake.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;

/** The person part of a referral, for whoever takes referrals in and for the council that sent it. Without a referral there is none. */
@Path("/v1/complaints/{id}/referrals/{referralId}")
@RolesAllowed({"referral:read", "complaint:read"})
class PersonPartResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final PersonPart part;
    private final ObjectMapper json;

    PersonPartResource(CouncilScope scope, Caller caller, ReadAudit audit, PersonPart part, ObjectMapper json) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.part = part;
        this.json = json;
    }

    @GET
    @Path("person")
    @Operation(summary = "The person part of a referral: people, ways to reach them and their words, with its manifest")
    public Uni<JsonNode> read(UUID id, UUID referralId) {
        return content(id, referralId, "referral-person").map(found -> found.json(json));
    }

    @GET
    @Path("person.zip")
    @Produces("application/zip")
    @Operation(
            summary = "The person part as a ZIP: manifest, JSON and a page in PDF",
            description = "files.sha256 lists every file as sha256sum -c reads it.")
    public Uni<Response> pack(UUID id, UUID referralId) {
        return content(id, referralId, "referral-person-pack")
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(PersonPack::of)
                .map(zip -> Response.ok(zip)
                        .header("Content-Disposition", "attachment; filename=\"person-" + referralId + ".zip\"")
                        .build());
    }

    private Uni<PersonPart.Content> content(UUID id, UUID referralId, String what) {
        return scope.forReading(caller, "referral", referralId)
                .chain(council -> scope.within(council, () -> Referral.<Referral>findById(referralId)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .invoke(found -> {
                            if (!found.complaintId.equals(id)) {
                                throw Problem.notFound();
                            }
                        })
                        .call(() -> audit.record(council, id, caller, what))
                        .chain(part::of)));
    }
}
