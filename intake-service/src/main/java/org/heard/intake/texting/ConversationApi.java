package org.heard.intake.texting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we may ask of notification-service of those who texted first, with a token of our own. */
@RegisterRestClient(configKey = "notification")
@OidcClientFilter
interface ConversationApi {

    /**
     * What somebody said by text; codes are those of notification-service.
     *
     * @param finished whether they answered all that is asked
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Conversation(
            String number,
            String safe,
            String who,
            String side,
            String sayWho,
            String mayText,
            boolean finished,
            List<String> words) {

        public Conversation {
            words = words == null ? List.of() : List.copyOf(words);
        }

        /** Nothing of what a person wrote, nor who. */
        @Override
        public String toString() {
            return "conversation";
        }
    }

    @GET
    @Path("/v1/conversations/{id}")
    Uni<Conversation> conversation(@PathParam("id") UUID id);
}
