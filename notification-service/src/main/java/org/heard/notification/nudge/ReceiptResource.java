package org.heard.notification.nudge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.notification.nudge.provider.Status;

/** Where GOV.UK Notify tells what became of a message. */
@Path("/notify/receipts")
@PermitAll
class ReceiptResource {

    private final Receipts receipts;
    private final MeterRegistry metrics;

    ReceiptResource(Receipts receipts, MeterRegistry metrics) {
        this.receipts = receipts;
        this.metrics = metrics;
    }

    /**
     * A receipt, as far as we read it; the rest, an address above all, is left unread.
     *
     * @param reference ours, or something else when the message is not ours
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @NotNull(message = "Say which message this is about.")
            UUID id,

            String reference,

            @NotBlank(message = "Say what became of the message.")
            String status) {}

    @POST
    @Operation(summary = "A delivery receipt of GOV.UK Notify; a doubled, late or unknown one changes nothing")
    @APIResponse(responseCode = "204", description = "Taken; there is nothing to say")
    public Uni<Void> take(@NotNull(message = "A body is needed.") @Valid Body body) {
        return ours(body.reference())
                .map(nudge -> receipts.take(nudge, new Status.Known(body.id(), body.status())))
                .orElseGet(() -> Uni.createFrom().item(false))
                .invoke(known -> metrics.counter("heard.receipts", "known", known.toString())
                        .increment())
                .replaceWithVoid();
    }

    /** The id of our message that a reference names; empty when the message is not ours. */
    static Optional<UUID> ours(String reference) {
        try {
            return Optional.ofNullable(reference).map(UUID::fromString);
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
