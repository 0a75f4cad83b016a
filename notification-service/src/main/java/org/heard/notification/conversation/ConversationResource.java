package org.heard.notification.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;
import org.heard.notification.contact.TextedNumbers;
import org.heard.notification.conversation.Conversation.State;

/** What somebody who texted a council first said, by reference, for intake-service, which lodges it; then it is gone from here. */
@Path("/v1/conversations/{conversationId}")
@RolesAllowed("status:read")
class ConversationResource {

    private static final String TABLE = "conversation";

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final ConversationRows rows;
    private final TextedNumbers numbers;

    ConversationResource(
            CouncilScope scope, Caller caller, ReadAudit audit, ConversationRows rows, TextedNumbers numbers) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.rows = rows;
        this.numbers = numbers;
    }

    /**
     * A conversation.
     *
     * @param number from which they wrote
     * @param safe yes, no, dont-know, rather-not or not-said, like the others; absent where it was not asked
     * @param who young-person, left-care, parent, carer, someone-else, rather-not or not-said
     * @param side whether they want an advocate
     * @param sayWho whether somebody who rings may say who they are
     * @param mayText whether only they see what is sent to the number
     * @param finished whether they answered all that is asked
     * @param words in the order in which they were written; none where they only asked for a person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String number,
            String safe,
            String who,
            String side,
            String sayWho,
            String mayText,
            boolean finished,
            List<String> words) {

        /** Nothing of what a person wrote, nor who. */
        @Override
        public String toString() {
            return "conversation " + id;
        }
    }

    @GET
    @Operation(
            summary = "What somebody said by text that becomes a complaint, until it is one; afterwards there is none")
    public Uni<View> read(UUID conversationId) {
        return scope.forReading(caller, TABLE, conversationId)
                .chain(council -> scope.within(council, () -> Conversation.<Conversation>findById(conversationId)
                        .invoke(found -> {
                            if (found == null || found.state != State.COMPLETE) {
                                throw Problem.notFound();
                            }
                        })
                        .call(() -> audit.record(council, conversationId, caller, "conversation"))
                        .chain(this::view)));
    }

    private Uni<View> view(Conversation found) {
        return numbers.of(found.id).chain(number -> rows.words(found.id)
                .map(words -> new View(
                        found.id,
                        number,
                        found.safe,
                        found.who,
                        found.side,
                        found.sayWho,
                        found.mayText,
                        found.finished,
                        words)));
    }
}
