package org.heard.ombudsman.approach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.KitConfig;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilId;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.casework.CaseFact.ApproachTaken;
import org.heard.ombudsman.ledger.Ledger;
import org.heard.ombudsman.ledger.Ledger.Opened;
import org.heard.ombudsman.opening.CaseOpening;
import org.heard.ombudsman.opening.OwnApproach;
import org.heard.ombudsman.step.Steps;
import org.jboss.resteasy.reactive.RestHeader;

/**
 * Takes down that somebody came to the Ombudsman themselves, or that a councillor came for them. They have a case and its
 * reference at once; it is pending while anything is missing, and what is missing is named.
 */
@Path("/v1/approaches")
class ApproachResource {

    private static final int WORDS = 20_000;

    private final Caller caller;
    private final KitConfig kit;
    private final BusinessClock clock;
    private final Idempotent idempotent;
    private final CaseOpening opening;
    private final Ledger ledger;
    private final ObjectMapper json;

    ApproachResource(
            Caller caller,
            KitConfig kit,
            BusinessClock clock,
            Idempotent idempotent,
            CaseOpening opening,
            Ledger ledger,
            ObjectMapper json) {
        this.caller = caller;
        this.kit = kit;
        this.clock = clock;
        this.idempotent = idempotent;
        this.opening = opening;
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * An approach.
     *
     * @param council that has the complaint, by its code
     * @param complaintId of the complaint at the council; null while it is not known, or nobody has made it yet
     * @param from who came
     * @param inWritingOn the day it was put in writing; null while it is not
     * @param consentOn the day of the person's consent to the councillor; null while there is none
     */
    record Approach(
            @NotNull LocalDate madeOn,

            @NotNull @Pattern(regexp = "E\\d{8}") String council,

            UUID complaintId,

            @NotNull @Pattern(regexp = "complainant|councillor")
            String from,

            @NotNull Boolean youngPerson,
            LocalDate inWritingOn,
            LocalDate consentOn,
            LocalDate firstNoticeOn,
            @NotBlank @Size(max = WORDS) String words) {}

    /** What an approach answers. */
    record Taken(UUID id, String reference, long version, String state, List<String> missing) {}

    @POST
    @RolesAllowed(Steps.WORK)
    @Operation(
            summary = "Somebody came to the Ombudsman themselves, or a councillor came for them",
            description = "The case is open at once, and pending while anything is missing. The council's side follows"
                    + " when procedure-service has it on record as the person's own approach. Without the person's consent"
                    + " to a councillor, or while no complaint is named, nobody is told of it, and nothing is read of"
                    + " the person.")
    @APIResponse(
            responseCode = "201",
            description = "The case",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Taken.class)))
    public Uni<Response> take(@RestHeader("Idempotency-Key") String idempotencyKey, @Valid @NotNull Approach body) {
        if (!kit.councils().contains(body.council())) {
            throw Problem.ofField("/council", "invalid-value", "No council of this code is served here.");
        }
        mustHaveCome("/madeOn", body.madeOn());
        mustHaveCome("/inWritingOn", body.inWritingOn());
        mustHaveCome("/consentOn", body.consentOn());
        mustHaveCome("/firstNoticeOn", body.firstNoticeOn());
        var council = new CouncilId(body.council());
        var by = caller.user();
        var key = IdempotencyKey.of(
                council, caller.client() + "/" + by, idempotencyKey, "POST /v1/approaches", body, json);
        return idempotent.once(key, () -> opening.openDirect(council, approach(body))
                .chain(opened -> ledger.lock(opened.id))
                .chain(opened -> ledger.add(opened, List.of(fact(body)), by))
                .map(this::reply));
    }

    private void mustHaveCome(String pointer, LocalDate day) {
        if (day != null && day.isAfter(clock.today())) {
            throw Problem.ofField(pointer, "date-in-the-future", "This day has not come yet.");
        }
    }

    private static OwnApproach approach(Approach body) {
        return new OwnApproach(body.complaintId(), body.madeOn(), body.youngPerson(), body.firstNoticeOn());
    }

    private static ApproachTaken fact(Approach body) {
        return new ApproachTaken(
                body.from(),
                body.inWritingOn(),
                body.consentOn(),
                body.words(),
                body.complaintId() == null ? Boolean.TRUE : null,
                body.madeOn());
    }

    private Reply reply(Opened now) {
        var missing = new java.util.ArrayList<>(List.of("case-part", "person-part"));
        missing.addAll(now.casework().missing());
        var taken =
                new Taken(now.referral().id, now.referral().reference, now.version(), "pending", List.copyOf(missing));
        try {
            return new Reply(201, "/v1/cases/" + taken.id(), now.version(), json.writeValueAsString(taken));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
