package org.heard.intake.lodging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.routing.ComplainantKind;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.limit.NeverLimited;
import org.heard.kit.problem.Problem;

/** Where a council's system lodges a complaint. */
@Path("/v1/complaints")
class LodgementResource {

    /** The calendar of working days begins here; a clock cannot start before it. */
    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);

    private final Idempotent idempotent;
    private final Lodging lodging;
    private final Caller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;

    LodgementResource(Idempotent idempotent, Lodging lodging, Caller caller, BusinessClock clock, ObjectMapper json) {
        this.idempotent = idempotent;
        this.lodging = lodging;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    @POST
    @NeverLimited
    @RolesAllowed("complaint:lodge")
    @Operation(
            summary = "Lodge a complaint",
            description =
                    "Day 0 of the first clocks is receivedOn. Answers 201 with the id, the reference and the route.")
    public Uni<Response> lodge(
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "A body is needed.") @Valid Lodgement lodgement) {
        var council = caller.council();
        var once = IdempotencyKey.of(council, caller.client(), key, "POST /v1/complaints", lodgement, json);
        var today = clock.today();
        notAfter(today, lodgement.receivedOn(), "/receivedOn");
        notAfter(today, lodgement.groundsAroseOn(), "/groundsAroseOn");
        notAfter(today, lodgement.firstNoticeOn(), "/firstNoticeOn");
        notAfter(today, lodgement.complainant().dateOfBirth(), "/complainant/dateOfBirth");
        if (lodgement.child() != null) {
            notAfter(today, lodgement.child().dateOfBirth(), "/child/dateOfBirth");
        }
        if (lodgement.contactPact() != null) {
            for (var i = 0; i < lodgement.contactPact().channels().size(); i++) {
                var channel = lodgement.contactPact().channels().get(i);
                notAfter(today, channel.confirmedOn(), "/contactPact/channels/" + i + "/confirmedOn");
            }
        }
        if (lodgement.complainant().kind() == ComplainantKind.ANONYMOUS
                && lodgement.complainant().name() != null) {
            throw Problem.ofField("/complainant/name", "invalid-value", "Somebody with a name is not anonymous.");
        }
        if (lodgement.receivedOn().isBefore(EARLIEST)) {
            throw Problem.ofField(
                    "/receivedOn", "invalid-value", "The calendar of working days begins on " + EARLIEST + ".");
        }
        var by = caller.client();
        return idempotent.once(once, () -> lodging.lodge(council, by, lodgement));
    }

    private static void notAfter(LocalDate today, LocalDate given, String pointer) {
        if (given != null && given.isAfter(today)) {
            throw Problem.ofField(pointer, "date-in-the-future", "This day has not come yet.");
        }
    }
}
