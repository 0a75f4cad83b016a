package org.heard.intake.recognition;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asks the rules about a contact. Nothing of it is kept, so no idempotency key is needed. */
@Path("/v1/recognitions")
class RecognitionResource {

    private static final int LONGEST_TEXT = 20_000;

    private final RecognitionRules rules = RecognitionRules.load();

    /**
     * @param text what the person wrote or said, as it came
     * @param category of the council's own system, if it has one
     */
    record Contact(
            @NotBlank(message = "What was written or said is needed.") @Size(max = LONGEST_TEXT)
            String text,

            @Size(max = 200) String category) {}

    @POST
    @NonBlocking
    @RolesAllowed("complaint:lodge")
    @Operation(
            summary = "May this contact be a complaint, and why",
            description =
                    "Says which rules fit and on which words. It decides nothing and keeps nothing; a person decides.")
    public Recognition recognise(@NotNull(message = "A body is needed.") @Valid Contact contact) {
        return rules.of(contact.text(), contact.category());
    }
}
