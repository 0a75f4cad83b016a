package org.heard.notification.nudge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where GOV.UK Notify tells that a letter came back. */
@Path("/notify/returned-letters")
@PermitAll
class ReturnedLetterResource {

    private final Receipts receipts;

    ReturnedLetterResource(Receipts receipts) {
        this.receipts = receipts;
    }

    /**
     * A letter that came back, as far as we read it.
     *
     * @param reference ours, or something else when the letter is not ours
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @NotNull(message = "Say which letter came back.") @JsonProperty("notification_id")
            UUID notificationId,

            String reference) {}

    @POST
    @Operation(
            summary = "A letter that came back to GOV.UK Notify's printers; a doubled or unknown one changes nothing")
    @APIResponse(responseCode = "204", description = "Taken; there is nothing to say")
    public Uni<Void> take(@NotNull(message = "A body is needed.") @Valid Body body) {
        return ReceiptResource.ours(body.reference())
                .map(nudge -> receipts.takeBack(nudge, body.notificationId()))
                .orElseGet(() -> Uni.createFrom().item(false))
                .replaceWithVoid();
    }
}
