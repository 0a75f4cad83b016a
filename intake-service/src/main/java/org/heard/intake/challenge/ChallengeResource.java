package org.heard.intake.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.routing.ProcedureKind;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.jboss.resteasy.reactive.RestPath;

/** The complainant's say on the procedure: a fact on record, which a person answers with reasons. */
@Path("/v1/complaints/{id}/route-challenges")
class ChallengeResource {

    private final Changes changes;
    private final Challenges challenges;
    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;

    ChallengeResource(Changes changes, Challenges challenges, CouncilScope scope, Caller caller, ReadAudit audit) {
        this.changes = changes;
        this.challenges = challenges;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
    }

    /** Who says it. */
    public enum Challenger {
        COMPLAINANT,
        ADVOCATE,
        REPRESENTATIVE;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    /** @param wants the procedure they want; left out where they name none */
    record Challenge(
            @NotNull(message = "Say on which day they said so.")
            LocalDate challengedOn,

            @NotNull(message = "Say who said so.") Challenger challengedBy,
            ProcedureKind wants,

            @NotBlank(message = "Say it in their own words.") @Size(max = 20000, message = "20,000 characters at most.")
            String words) {}

    /** @param answeredBy who decided that the procedure stays */
    record Answer(
            @NotNull(message = "Say which challenge is answered.")
            UUID challenge,

            @NotNull(message = "Say on which day it was answered.")
            LocalDate answeredOn,

            @NotBlank(message = "Say why the procedure stays.") @Size(max = 5000, message = "5,000 characters at most.")
            String reasons,

            @NotBlank(message = "Say who decided.") @Size(max = 200, message = "200 characters at most.")
            String answeredBy) {}

    /**
     * A challenge.
     *
     * @param against the procedure at that time
     * @param decision kept or corrected; absent while nobody answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            LocalDate challengedOn,
            String challengedBy,
            String wants,
            String against,
            String words,
            String decision,
            LocalDate answeredOn,
            String reasons,
            String answeredBy) {}

    record Views(UUID complaintId, List<View> items) {}

    @POST
    @RolesAllowed({"complaint:lodge", "complaint:progress"})
    @Operation(
            summary = "The complainant says that another procedure is the right one",
            description = "A fact on record: it changes nothing by itself, and a person answers it with reasons.")
    public Uni<Response> challenge(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Challenge body) {
        return changes.change(
                request,
                body,
                changing -> challenges.raise(
                        changing,
                        changing.past("/challengedOn", body.challengedOn()),
                        body.challengedBy().toString(),
                        body.wants() == null ? null : body.wants().toString(),
                        body.words()));
    }

    @POST
    @Path("/answers")
    @RolesAllowed("complaint:progress")
    @Operation(
            summary = "The procedure stays, with reasons",
            description = "They are told so, and of the Ombudsman. Where it does not stay, correct it in"
                    + " procedure-service: that answers the challenge by itself.")
    public Uni<Response> answer(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Answer body) {
        return changes.change(request, body, changing -> RouteChallenge.<RouteChallenge>find(
                        "id = ?1 and complaintId = ?2", body.challenge(), changing.complaint().id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused("challenge-unknown", "The complaint has no such challenge."))
                .chain(challenge -> keep(changing, challenge, body)));
    }

    private Uni<UUID> keep(Changing changing, RouteChallenge challenge, Answer body) {
        if (challenge.decision != null) {
            throw new Refused("challenge-already-answered", "This challenge has its answer.");
        }
        if (body.answeredOn().isBefore(challenge.challengedOn)) {
            throw new Refused(
                    "date-before-what-it-follows", "This cannot have happened before the step that it follows.");
        }
        challenge.decision = Challenges.KEPT;
        challenge.answeredOn = changing.past("/answeredOn", body.answeredOn());
        challenge.reasons = body.reasons();
        challenge.answeredBy = body.answeredBy();
        return challenges.answered(changing.council(), challenge).replaceWith(challenge.id);
    }

    @GET
    @RolesAllowed("complaint:read")
    @Operation(summary = "What the complainant said of the procedure, and what was answered")
    public Uni<Views> read(@RestPath UUID id) {
        var council = caller.council();
        return scope.within(council, () -> LodgedComplaint.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .call(() -> audit.record(council, id, caller, "route-challenges"))
                .chain(() -> Challenges.of(id))
                .map(found -> new Views(
                        id, found.stream().map(ChallengeResource::view).toList())));
    }

    private static View view(RouteChallenge row) {
        return new View(
                row.id,
                row.challengedOn,
                row.challengedBy,
                row.wants,
                row.against,
                row.words,
                row.decision,
                row.answeredOn,
                row.reasons,
                row.answeredBy);
    }
}
