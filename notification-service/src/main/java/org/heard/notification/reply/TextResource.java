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
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.clock.RealTime;
import org.heard.notification.contact.Address;
import org.heard.notification.contact.Kind;
import org.heard.notification.contact.LookupKey;
import org.heard.notification.conversation.Inbound;
import org.heard.notification.conversation.Intent;

/** Where GOV.UK Notify hands over a text that somebody wrote to us. */
@Path("/notify/texts")
@PermitAll
class TextResource {

    private final Replies replies;
    private final LookupKey key;
    private final InstantSource realTime;

    TextResource(Replies replies, LookupKey key, @RealTime InstantSource realTime) {
        this.replies = replies;
        this.key = key;
        this.realTime = realTime;
    }

    /**
     * A text as Notify sends it. Its words leave this request as a meaning, or sealed.
     *
     * @param destinationNumber at which it came in: of a council, or the account's
     * @param dateReceived when it came to Notify
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @NotBlank(message = "Say which text this is.") String id,

            @NotBlank(message = "Say who wrote.") @JsonProperty("source_number")
            String sourceNumber,

            @JsonProperty("destination_number") String destinationNumber,
            @NotNull(message = "Say what they wrote.") String message,
            @JsonProperty("date_received") String dateReceived) {

        /** Nothing of what a person wrote, nor who. */
        @Override
        public String toString() {
            return "text " + id;
        }
    }

    @POST
    @Operation(
            summary = "A text received by GOV.UK Notify; a doubled one acts once",
            description = "At a council's own number, one from a number that nobody knows begins a conversation.")
    @APIResponse(responseCode = "204", description = "Taken; there is nothing to say")
    public Uni<Void> take(@NotNull(message = "A body is needed.") @Valid Body body) {
        var number = Address.of(Kind.TEXT, body.sourceNumber());
        // no database keeps the sign that ends texts in other places
        var words = body.message().replace("\0", "");
        var text = new Inbound(body.id(), number, key.digest(number), Intent.of(words), words, writtenAt(body));
        return replies.take(
                text, body.destinationNumber() == null ? null : Address.of(Kind.TEXT, body.destinationNumber()));
    }

    private Instant writtenAt(Body body) {
        try {
            return body.dateReceived() == null ? realTime.instant() : Instant.parse(body.dateReceived());
        } catch (DateTimeParseException another) {
            return realTime.instant();
        }
    }
}
