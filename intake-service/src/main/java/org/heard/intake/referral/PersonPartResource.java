package org.heard.intake.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.evidence.sealed.SealedFiles;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.OnEventLoop;
import org.heard.kit.problem.Problem;

/** The person part of a referral, for whoever takes referrals in and for the council that sent it. Without a referral there is none. */
@Path("/v1/complaints/{id}/referrals/{referralId}")
@RolesAllowed({"referral:read", "complaint:read"})
class PersonPartResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final PersonPart part;
    private final SealedFiles files;
    private final ObjectMapper json;

    PersonPartResource(
            CouncilScope scope, Caller caller, ReadAudit audit, PersonPart part, SealedFiles files, ObjectMapper json) {
        this.files = files;
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
    @Blocking
    @Operation(
            summary = "The person part as a ZIP: manifest, JSON, a page in PDF and the files of evidence",
            description =
                    "files.sha256 lists every file as sha256sum -c reads it. Only files that were found clean are in it.")
    public Response pack(UUID id, UUID referralId) throws IOException {
        var pack = PersonPack.of(OnEventLoop.await(() -> content(id, referralId, "referral-person-pack")), files);
        return Response.ok((StreamingOutput) pack::zipTo)
                .header("Content-Disposition", "attachment; filename=\"person-" + referralId + ".zip\"")
                .build();
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
