package org.heard.notification.reply;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;
import org.heard.notification.words.HeldWords;

/** What somebody wrote by text, by reference, for intake-service: it keeps people's words, and this service does not. */
@Path("/v1/replies/{replyId}/words")
@RolesAllowed("status:read")
class HeldWordsResource {

    private static final String TABLE = "held_words";

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final HeldWords held;

    HeldWordsResource(CouncilScope scope, Caller caller, ReadAudit audit, HeldWords held) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.held = held;
    }

    record Words(UUID replyId, String words) {}

    @GET
    @Operation(summary = "What was written, until it is fetched; afterwards there is none")
    public Uni<Words> read(UUID replyId) {
        return scope.forReading(caller, TABLE, replyId)
                .chain(council -> scope.within(council, () -> held.of(replyId)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .call(found -> audit.record(council, found.complaint(), caller, "reply-words"))))
                .map(found -> new Words(replyId, found.words()));
    }

    @DELETE
    @Operation(summary = "The words are kept elsewhere now")
    public Uni<Void> forget(UUID replyId) {
        return scope.forReading(caller, TABLE, replyId)
                .chain(council -> scope.within(council, () -> held.forget(replyId)));
    }
}
