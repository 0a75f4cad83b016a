package org.heard.intake.advocacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Whether the person wants an advocate, and since when they have one. Offers and the appointment itself are procedure-service's
 * (…/reception/information, …/appointments); here stands what the person said, whenever they said it.
 */
@Path("/v1/complaints/{id}/advocate-wishes")
class AdvocacyResource {

    static final String TO_FIND = "advocate-to-find";

    private final Changes changes;
    private final ToIntakeTopic topic;
    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final InstantSource realTime;

    AdvocacyResource(
            Changes changes,
            ToIntakeTopic topic,
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            @RealTime InstantSource realTime) {
        this.changes = changes;
        this.topic = topic;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.realTime = realTime;
    }

    public enum Wish {
        WANTED,
        NOT_NOW,
        NOT_WANTED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    public enum Speaker {
        COMPLAINANT,
        REPRESENTATIVE;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    record Body(
            @NotNull(message = "Say on which day they said so.")
            LocalDate saidOn,

            @NotNull(message = "Say what they want.") Wish wish,
            @NotNull(message = "Say who said so.") Speaker saidBy) {}

    record Said(String wish, LocalDate saidOn, String saidBy) {}

    /**
     * @param wish what holds now
     * @param foundOn since when they have an advocate; absent while they have none
     * @param said every wish, the latest last; the first was said with the complaint where it has none of its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(UUID complaintId, String wish, LocalDate foundOn, List<Said> said) {}

    @POST
    @RolesAllowed({"complaint:lodge", "complaint:progress"})
    @Operation(
            summary = "Whether the person wants an advocate",
            description =
                    "It can be said at any time, and taken back. Where one is wanted, a person is asked to find one.")
    public Uni<Response> say(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Body body) {
        return changes.change(request, body, changing -> {
            var wish = row(changing, body);
            var complaint = changing.complaint();
            complaint.advocateWanted = body.wish() == Wish.WANTED;
            return wish.<AdvocateWish>persistAndFlush()
                    .chain(() -> complaint.advocateWanted && complaint.advocateFoundOn == null
                            ? topic.promptRaised(changing.council(), complaint.id, wish.id, TO_FIND)
                            : topic.promptSettled(changing.council(), complaint.id, TO_FIND))
                    .replaceWith(wish.id);
        });
    }

    private AdvocateWish row(Changing changing, Body body) {
        var wish = new AdvocateWish();
        wish.id = UUID.randomUUID();
        wish.complaintId = changing.complaint().id;
        wish.councilId = changing.council().value();
        wish.wish = body.wish().toString();
        wish.saidOn = changing.past("/saidOn", body.saidOn());
        wish.saidBy = body.saidBy().toString();
        wish.recordedAt = realTime.instant();
        return wish;
    }

    @GET
    @RolesAllowed("complaint:read")
    @Operation(summary = "What the person said about an advocate, and since when they have one")
    public Uni<View> read(@RestPath UUID id) {
        var council = caller.council();
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .call(() -> audit.record(council, id, caller, "advocate-wishes"))
                .chain(complaint -> AdvocateWish.<AdvocateWish>list("complaintId = ?1 order by recordedAt", id)
                        .map(said -> view(complaint, said))));
    }

    private static View view(LodgedComplaint complaint, List<AdvocateWish> said) {
        var latest = said.isEmpty() ? (complaint.advocateWanted ? Wish.WANTED.toString() : null) : said.getLast().wish;
        return new View(
                complaint.id,
                latest,
                complaint.advocateFoundOn,
                said.stream()
                        .map(wish -> new Said(wish.wish, wish.saidOn, wish.saidBy))
                        .toList());
    }
}
