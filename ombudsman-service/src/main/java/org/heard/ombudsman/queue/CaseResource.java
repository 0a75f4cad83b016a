package org.heard.ombudsman.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.gathering.NeededPart;
import org.heard.ombudsman.gathering.Part;
import org.heard.ombudsman.ledger.Ledger;
import org.heard.ombudsman.ledger.Ledger.Opened;

/** One case with what is held of it. A council has no case here, not even its own complaint's. */
@Path("/v1/cases/{id}")
class CaseResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final Ledger ledger;

    CaseResource(CouncilScope scope, Caller caller, ReadAudit audit, Ledger ledger) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.ledger = ledger;
    }

    /** Another case of the same complaint. */
    public record Related(UUID id, String reference, String ground) {}

    /**
     * How far one part is.
     *
     * @param state missing, held or differs
     * @param problem code of what went wrong at the last try
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartView(String part, String state, String problem, int tries) {}

    /**
     * A case.
     *
     * @param relatedCases cases of the same complaint, oldest first
     * @param casePart manifest and case as procedure-service gave them, once they are what the referral announced
     * @param personPart manifest and person as intake-service gave them: the people, how to reach them, what they said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            @JsonUnwrapped QueuedCase queued,
            List<PartView> parts,
            List<Related> relatedCases,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String casePart,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String personPart) {}

    /** A council's system may ask, and finds nothing: not even whether there is such a case. */
    @GET
    @RolesAllowed({"queue:read", "complaint:read"})
    @Operation(summary = "A case, with its parts as far as they are held")
    public Uni<View> read(UUID id) {
        if (caller.speaksForCouncil()) {
            throw Problem.notFound();
        }
        if (!caller.hasRole("queue:read")) {
            throw new Problem(403, "not-allowed", "Your role does not allow this.");
        }
        return scope.forReading(caller, "referral_case", id)
                .chain(council -> scope.within(council, () -> ledger.read(id)
                        .call(opened -> audit.record(council, opened.referral().subject(), caller, "ombudsman-case"))
                        .chain(this::view)));
    }

    private Uni<View> view(Opened opened) {
        var found = opened.referral();
        return ReferralCase.<ReferralCase>list(
                        "complaintId = ?1 and id <> ?2 order by position", found.subject(), found.id)
                .chain(related -> NeededPart.<NeededPart>list("caseId = ?1 order by part", found.id)
                        .map(parts -> view(opened, related, parts)));
    }

    private static View view(Opened opened, List<ReferralCase> related, List<NeededPart> parts) {
        return new View(
                QueuedCase.of(opened.referral(), parts).with(opened.casework()),
                parts.stream()
                        .map(part -> new PartView(part.part, part.state, part.problem, part.tries))
                        .toList(),
                related.stream()
                        .map(other -> new Related(other.id, other.reference, other.ground))
                        .toList(),
                content(parts, Part.CASE_PART),
                content(parts, Part.PERSON_PART));
    }

    private static String content(List<NeededPart> parts, Part part) {
        return parts.stream()
                .filter(needed -> needed.part.equals(part.toString()) && needed.isHeld())
                .map(needed -> needed.content)
                .findFirst()
                .orElse(null);
    }
}
