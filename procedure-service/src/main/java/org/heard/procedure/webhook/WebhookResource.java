package org.heard.procedure.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Page;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.sealing.Secrets;
import org.heard.procedure.webhook.WebhookRows.Delivery;
import org.heard.procedure.webhook.WebhookRows.Replay;
import org.heard.procedure.webhook.WebhookRows.View;
import org.jboss.resteasy.reactive.RestPath;

/** Where the caller's own council wants its changes sent. */
@Path("/v1/webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("webhook:manage")
class WebhookResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final Idempotent idempotent;
    private final WebhookRows rows;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final ProcedureConfig.Webhooks config;

    WebhookResource(
            CouncilScope scope,
            Caller caller,
            Idempotent idempotent,
            WebhookRows rows,
            Secrets secrets,
            ObjectMapper json,
            ProcedureConfig config) {
        this.scope = scope;
        this.caller = caller;
        this.idempotent = idempotent;
        this.rows = rows;
        this.secrets = secrets;
        this.json = json;
        this.config = config.webhooks();
    }

    /**
     * A new webhook.
     *
     * @param secret 24 to 64 bytes of your own in Base64, with or without {@code whsec_} before it; no answer ever holds it
     */
    record Webhook(
            @NotNull(message = "Say where changes are sent.") @Size(max = 500, message = "500 characters at most.")
            String url,

            @NotNull(message = "Give a secret of your own.") @Size(max = 200, message = "200 characters at most.")
            String secret) {}

    @POST
    @Operation(
            summary = "Have the council's changes sent somewhere",
            description = "Every change from now on is sent there, signed as Standard Webhooks says, at least once.")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Uni<Response> add(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Webhook body) {
        var target = Target.of(body.url(), config.allowLoopback());
        var secret = secret(body.secret());
        var council = caller.council();
        var by = caller.user();
        var id = UUID.randomUUID();
        return once(
                key,
                "",
                body,
                () -> rows.add(id, council, target, secrets.seal(secret, id), by)
                        .chain(() -> rows.find(id)),
                View::id);
    }

    @GET
    @Operation(summary = "The council's webhooks")
    public Uni<Page<View>> list() {
        return scope.within(caller.council(), rows::all).map(all -> new Page<>(all, new Page.Links(null)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One webhook")
    public Uni<View> read(@RestPath UUID id) {
        return scope.within(caller.council(), () -> rows.find(id));
    }

    record Secret(
            @NotNull(message = "Give a secret of your own.") @Size(max = 200, message = "200 characters at most.")
            String secret) {}

    @POST
    @Path("/{id}/secrets")
    @Operation(
            summary = "Rotate the secret",
            description =
                    "The new one signs from now on; for a day messages carry a signature with the one before, too.")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Uni<Response> rotate(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull Secret body) {
        var sealed = secrets.seal(secret(body.secret()), id);
        return onOne(id, key, "/secrets", body, () -> rows.rotate(id, sealed, config.previousSecretValidFor()));
    }

    record NewTarget(
            @NotNull(message = "Say where changes are sent.") @Size(max = 500, message = "500 characters at most.")
            String url) {}

    @POST
    @Path("/{id}/targets")
    @Operation(summary = "Have them sent to another address")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Uni<Response> retarget(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewTarget body) {
        var target = Target.of(body.url(), config.allowLoopback());
        return onOne(id, key, "/targets", body, () -> rows.retarget(id, target));
    }

    record Nothing() {}

    @POST
    @Path("/{id}/pauses")
    @Operation(summary = "Send nothing for now; nothing is lost")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Uni<Response> pause(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull Nothing body) {
        return onOne(id, key, "/pauses", body, () -> rows.pause(id));
    }

    @POST
    @Path("/{id}/resumptions")
    @Operation(summary = "Go on where it stopped")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Uni<Response> resume(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull Nothing body) {
        return onOne(id, key, "/resumptions", body, () -> rows.resume(id));
    }

    /** One of the three: a change by its id, all since a moment, or all dead letters. */
    record Again(
            @Size(max = 100, message = "100 characters at most.")
            String changeId,

            Instant since,

            @Pattern(regexp = "dead", message = "state is dead.")
            String state) {

        Replay replay() {
            if (Stream.of(changeId, since, state).filter(it -> it != null).count() != 1) {
                throw Problem.ofField("", "invalid-value", "Say one of changeId, since and state.");
            }
            return changeId != null ? Replay.of(changeId) : since != null ? Replay.since(since) : Replay.ofDead();
        }
    }

    /** @param replayed how many are sent again */
    record Replayed(int replayed) {}

    @POST
    @Path("/{id}/replays")
    @Operation(
            summary = "Send changes again",
            description = "By id, from a moment on, or all dead letters. A paused webhook sends them when it goes on.")
    @APIResponseSchema(value = Replayed.class, responseCode = "201")
    public Uni<Response> replay(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull Again body) {
        var what = body.replay();
        return once(
                key,
                "/" + id + "/replays",
                body,
                () -> rows.find(id).chain(() -> rows.replay(id, what)).map(Replayed::new),
                _ -> null);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What was sent, waits, or was given up, by cursor")
    public Uni<Page<Delivery>> deliveries(
            @RestPath UUID id,
            @QueryParam("state") @Pattern(regexp = "waiting|delivered|dead", message = "waiting, delivered or dead.")
                    String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String asked) {
        var limit = Page.limit(asked);
        var position = Page.after(after);
        return scope.within(caller.council(), () -> rows.find(id)
                        .chain(() -> rows.deliveries(id, state == null ? "" : state, position, limit + 1)))
                .map(found -> Page.of(
                        found,
                        limit,
                        "/v1/webhooks/" + id + "/deliveries",
                        last -> last.position() + (state == null ? "" : "&state=" + state)));
    }

    private Uni<Response> onOne(UUID id, String key, String path, Object body, Supplier<Uni<Void>> change) {
        return once(
                key,
                "/" + id + path,
                body,
                () -> rows.find(id).chain(() -> change.get()).chain(() -> rows.find(id)),
                _ -> null);
    }

    private <T> Uni<Response> once(
            String key, String path, Object body, Supplier<Uni<T>> work, Function<T, UUID> made) {
        var once = IdempotencyKey.of(caller.council(), caller.client(), key, "POST /v1/webhooks" + path, body, json);
        return idempotent.once(once, () -> work.get().map(view -> {
            var id = made.apply(view);
            return new Reply(201, id == null ? null : "/v1/webhooks/" + id, 0, write(view));
        }));
    }

    private static byte[] secret(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.startsWith("whsec_") ? text.substring(6) : text);
            if (bytes.length >= 24 && bytes.length <= 64) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, like one of the wrong length
        }
        throw Problem.ofField("/secret", "invalid-value", "A secret is 24 to 64 bytes in Base64.");
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
