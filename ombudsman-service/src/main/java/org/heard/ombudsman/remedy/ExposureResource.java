package org.heard.ombudsman.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.gathering.NeededPart;
import org.heard.ombudsman.gathering.Part;

/** What the delay in a case would cost today. */
@Path("/v1/cases/{id}/exposure")
class ExposureResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final BusinessClock clock;
    private final OmbudsmanConfig config;
    private final ObjectMapper json;

    ExposureResource(
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            BusinessClock clock,
            OmbudsmanConfig config,
            ObjectMapper json) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
        this.json = json;
    }

    @GET
    @RolesAllowed({"queue:read", "complaint:read"})
    @Operation(summary = "What the delay in a case would cost today, by what was agreed in 2025")
    public Uni<Exposure> exposure(UUID id) {
        if (caller.speaksForCouncil()) {
            throw Problem.notFound();
        }
        if (!caller.hasRole("queue:read")) {
            throw new Problem(403, "not-allowed", "Your role does not allow this.");
        }
        return scope.forReading(caller, "referral_case", id)
                .chain(council -> scope.within(council, () -> ReferralCase.<ReferralCase>findById(id)
                        .call(found -> audit.record(council, found.subject(), caller, "ombudsman-exposure"))
                        .chain(() -> NeededPart.<NeededPart>find(
                                        "caseId = ?1 and part = ?2", id, Part.CASE_PART.toString())
                                .<NeededPart>firstResult())
                        .map(part -> Exposure.of(
                                part != null && part.isHeld() ? read(part.content) : json.createObjectNode(),
                                clock.today(),
                                config.exposurePencePerMonth()))));
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept part must be readable", unreadable);
        }
    }
}
