package org.heard.intake.alike;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.jboss.resteasy.reactive.RestPath;

/** Complaints that may belong together, for a person to look at. Nothing is linked or merged by itself. */
@Path("/v1/complaints/{id}/alike")
class AlikeResource {

    private static final String DIFFERENT = "different";

    private final Changes changes;
    private final Alike alike;
    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;

    AlikeResource(Changes changes, Alike alike, CouncilScope scope, Caller caller, ReadAudit audit) {
        this.changes = changes;
        this.alike = alike;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
    }

    record Different(
            @NotNull(message = "Say which other complaint.") UUID other,

            @NotNull(message = "Say on which day it was decided.")
            LocalDate decidedOn) {}

    /**
     * Another complaint.
     *
     * @param kind duplicate (the same person about the same), joint (somebody else about the same, for the same child) or same-child
     * @param decision linked or different; absent while nobody decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(UUID id, String reference, LocalDate receivedOn, String kind, String decision, LocalDate decidedOn) {}

    record Views(UUID complaintId, List<View> items) {}

    @GET
    @RolesAllowed("complaint:read")
    @Operation(
            summary = "Complaints that may belong together with this one",
            description =
                    "Link two with …/links of procedure-service; say with …/alike/differences that they are different.")
    public Uni<Views> read(@RestPath UUID id) {
        var council = caller.council();
        return scope.within(council, () -> LodgedComplaint.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .call(() -> audit.record(council, id, caller, "alike"))
                .chain(() -> AlikeComplaint.<AlikeComplaint>list("complaintId = ?1 or otherId = ?1", id))
                .chain(pairs -> LodgedComplaint.<LodgedComplaint>list(
                                "id in ?1",
                                pairs.stream().map(pair -> other(pair, id)).toList())
                        .map(others -> new Views(id, views(id, pairs, others)))));
    }

    /** A complaint that the reader may not find is not shown here either. */
    private static List<View> views(UUID id, List<AlikeComplaint> pairs, List<LodgedComplaint> others) {
        var byId = others.stream().collect(Collectors.toMap(other -> other.id, Function.identity()));
        return pairs.stream()
                .filter(pair -> byId.containsKey(other(pair, id)))
                .map(pair -> {
                    var it = byId.get(other(pair, id));
                    return new View(it.id, it.reference, it.receivedOn, pair.kind, pair.decision, pair.decidedOn);
                })
                .toList();
    }

    private static UUID other(AlikeComplaint pair, UUID id) {
        return pair.complaintId.equals(id) ? pair.otherId : pair.complaintId;
    }

    @POST
    @Path("/differences")
    @RolesAllowed("complaint:progress")
    @Operation(summary = "Another complaint only looks alike")
    public Uni<Response> differ(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Different body) {
        return changes.change(request, body, changing -> {
            var on = changing.past("/decidedOn", body.decidedOn());
            return Alike.of(changing.complaint().id, body.other())
                    .invoke(pairs -> {
                        if (pairs.isEmpty()) {
                            throw new Refused("not-alike", "The two complaints were not found to be alike.");
                        }
                        for (var pair : pairs) {
                            if (Alike.LINKED.equals(pair.decision)) {
                                throw new Refused("already-linked", "The two complaints are linked.");
                            }
                            pair.decision = DIFFERENT;
                            pair.decidedOn = on;
                            pair.decidedBy = changing.by();
                        }
                    })
                    .call(pairs -> alike.settleIfAllIsDecided(changing.council(), pairs.getFirst().complaintId))
                    .map(pairs -> pairs.getFirst().id);
        });
    }
}
