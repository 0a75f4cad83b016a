package org.heard.ombudsman.queue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.Conditional;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.ledger.Ledger;

/** What has been done in a case, and what is to be done: checklist, enquiries, decision, recommendations, every fact. */
@Path("/v1/cases/{id}/casework")
class CaseworkResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final Ledger ledger;
    private final OmbudsmanConfig config;

    CaseworkResource(CouncilScope scope, Caller caller, ReadAudit audit, Ledger ledger, OmbudsmanConfig config) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.ledger = ledger;
        this.config = config;
    }

    @GET
    @RolesAllowed({"queue:read", "complaint:read"})
    @Operation(summary = "The casework of a case, with its checklist and every fact; its ETag is for the next step")
    @APIResponse(
            responseCode = "200",
            description = "The casework",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CaseworkView.class)))
    public Uni<Response> read(UUID id) {
        if (caller.speaksForCouncil()) {
            throw Problem.notFound();
        }
        if (!caller.hasRole("queue:read")) {
            throw new Problem(403, "not-allowed", "Your role does not allow this.");
        }
        return scope.forReading(caller, "referral_case", id)
                .chain(council -> scope.within(council, () -> ledger.read(id)
                        .call(opened ->
                                audit.record(council, opened.referral().subject(), caller, "ombudsman-casework"))
                        .chain(opened -> ledger.history(id)
                                .map(history -> CaseworkView.of(opened, history, config.assessWithinWorkingDays())))
                        .map(view -> Response.ok(view)
                                .tag(Conditional.tag(view.timeline().size()))
                                .build())));
    }
}
