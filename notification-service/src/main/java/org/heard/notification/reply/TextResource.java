package org.heard.notification.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where GOV.UK Notify hands over a text that somebody wrote to us. */
@Path("/notify/texts")
@PermitAll
class TextResource {

    private final Replies replies;

    TextResource(Replies replies) {
        this.replies = replies;
    }

    /** A text as Notify sends it. Its words leave this request as a meaning only. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @NotBlank(message = "Say which text this is.") String id,

            @NotBlank(message = "Say who wrote.") @JsonProperty("source_number")
            String sourceNumber,

            @NotNull(message = "Say what they wrote.") String message) {

        /** Nothing of what a person wrote, nor who. */
        @Override
        public String toString() {
            return "text " + id;
        }
    }

    @POST
    @Operation(summary = "A text received by GOV.UK Notify; a doubled one acts once, an unknown number's not at all")
    @APIResponse(responseCode = "204", description = "Taken; there is nothing to say")
    public Uni<Void> take(@NotNull(message = "A body is needed.") @Valid Body body) {
        return replies.take(body.id(), body.sourceNumber(), body.message());
    }
}
