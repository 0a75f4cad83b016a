package org.heard.intake.mine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;

/** What the person wrote on their page, and what the council answers there. */
@Path("/v1/complaints/{id}/messages")
class MessageResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final Idempotent idempotent;
    private final Messages messages;
    private final ObjectMapper json;

    MessageResource(
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            Idempotent idempotent,
            Messages messages,
            ObjectMapper json) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.idempotent = idempotent;
        this.messages = messages;
        this.json = json;
    }

    record Body(
            @NotBlank(message = "Say something.") @Size(max = 20000, message = "20,000 characters at most.")
            String words) {}

    /**
     * A message.
     *
     * @param writtenBy person or council
     * @param kind message; of a person also point, for one more thing that is wrong, record, for an entry of their diary, statement,
     *     for what is not right in the statement they were sent, and text, for a text they sent
     */
    public record View(UUID id, String writtenBy, String kind, String words, LocalDate writtenOn, Instant readAt) {}

    public record Items(List<View> items) {}

    @GET
    @RolesAllowed("complaint:read")
    @Operation(summary = "What the complaint's person and the council wrote to each other, oldest first")
    public Uni<Items> read(UUID id) {
        var council = caller.council();
        return scope.within(council, () -> known(id)
                .call(() -> audit.record(council, id, caller, "messages"))
                .chain(() -> Messages.all(id))
                .map(all -> new Items(all.stream()
                        .map(it -> new View(it.id, it.writtenBy, it.kind, it.words, it.writtenOn, it.readAt))
                        .toList())));
    }

    @POST
    @RolesAllowed("complaint:progress")
    @Operation(summary = "Write to the complaint's person; they read it on their page")
    public Uni<Response> write(
            UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "A body is needed.") @Valid Body body) {
        var council = caller.council();
        var address = "/v1/complaints/" + id + "/messages";
        var once = IdempotencyKey.of(council, caller.client(), key, "POST " + address, body, json);
        return idempotent.once(once, () -> known(id).chain(complaint -> messages.fromCouncil(council, id, body.words())
                .map(message -> new Reply(201, address, complaint.version, "{\"id\":\"" + message.id + "\"}"))));
    }

    private static Uni<LodgedComplaint> known(UUID id) {
        return LodgedComplaint.<LodgedComplaint>findById(id).onItem().ifNull().failWith(Problem::notFound);
    }
}
