package org.heard.intake.contact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;

/** How to reach the person safely, by reference, for those who must tell them something. */
@Path("/v1/complaints/{id}/contact-pact")
class ContactPactResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ContactPacts pacts;
    private final ReadAudit audit;

    ContactPactResource(CouncilScope scope, Caller caller, ContactPacts pacts, ReadAudit audit) {
        this.scope = scope;
        this.caller = caller;
        this.pacts = pacts;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({"pact:read", "complaint:read"})
    @Operation(summary = "The contact pact of the complainant")
    public Uni<ContactPacts.View> read(UUID id) {
        return scope.forReading(caller, "complaint", id)
                .chain(council -> scope.within(council, () -> LodgedComplaint.findById(id)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .call(() -> audit.record(council, id, caller, "contact-pact"))
                        .chain(() -> pacts.of(id))));
    }
}
