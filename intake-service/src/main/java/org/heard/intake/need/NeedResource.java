package org.heard.intake.need;

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
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.jboss.resteasy.reactive.RestPath;

/** Reasonable adjustments, interpreters and ways to communicate: agreed, followed at each stage, reviewed (CODE-5). */
@Path("/v1/complaints/{id}/needs")
class NeedResource {

    private final Changes changes;
    private final Needs needs;
    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final BusinessClock clock;

    NeedResource(
            Changes changes, Needs needs, CouncilScope scope, Caller caller, ReadAudit audit, BusinessClock clock) {
        this.changes = changes;
        this.needs = needs;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Kind {
        ADJUSTMENT,
        INTERPRETER,
        COMMUNICATION;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    public enum Followed {
        YES,
        PARTLY,
        NO;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    public enum Outcome {
        STAYS,
        CHANGED,
        ENDED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    /** @param reviewOn when it is looked at again, if a day was agreed */
    record Need(
            @NotNull(message = "Say what kind of need it is.")
            Kind kind,

            @NotBlank(message = "Say what was agreed.") @Size(max = 2000, message = "2,000 characters at most.")
            String words,

            @NotNull(message = "Say on which day it was agreed.")
            LocalDate agreedOn,

            LocalDate reviewOn) {}

    /** @param words what was done, or why it was not; needed unless it was followed */
    record Check(
            @NotNull(message = "Say which need.") UUID need,

            @NotBlank(message = "Say at which stage.") @Size(max = 40, message = "40 characters at most.")
            String stage,

            @NotNull(message = "Say whether it was followed.")
            Followed followed,

            @NotNull(message = "Say on which day that was said.")
            LocalDate saidOn,

            @Size(max = 2000, message = "2,000 characters at most.")
            String words) {}

    /**
     * @param words what holds from now on; needed where it changes
     * @param reviewOn when it is looked at again, if a day was agreed
     */
    record Review(
            @NotNull(message = "Say which need.") UUID need,

            @NotNull(message = "Say on which day it was looked at.")
            LocalDate reviewedOn,

            @NotNull(message = "Say what came of it.") Outcome outcome,

            @Size(max = 2000, message = "2,000 characters at most.")
            String words,

            LocalDate reviewOn) {}

    /** @param outcome absent while nobody said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checked(String stage, String outcome, LocalDate saidOn, String words, String saidBy) {}

    /** @param reviewDue whether the day has come on which it is looked at again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String kind,
            String words,
            LocalDate agreedOn,
            LocalDate reviewOn,
            boolean reviewDue,
            LocalDate endedOn,
            List<Checked> stages) {}

    record Views(UUID complaintId, List<View> items) {}

    @POST
    @RolesAllowed({"complaint:lodge", "complaint:progress"})
    @Operation(summary = "A need was agreed", description = "From now on each stage asks whether it was followed.")
    public Uni<Response> agree(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Need body) {
        return changes.change(request, body, changing -> {
            mustComeLater(body.reviewOn(), body.agreedOn());
            var need = new SupportNeed();
            need.id = UUID.randomUUID();
            need.complaintId = changing.complaint().id;
            need.councilId = changing.council().value();
            need.kind = body.kind().toString();
            need.words = body.words();
            need.agreedOn = changing.past("/agreedOn", body.agreedOn());
            need.reviewOn = body.reviewOn();
            need.recordedBy = changing.by();
            return need.<SupportNeed>persistAndFlush()
                    .chain(() -> needs.agreed(changing.council(), changing.complaint(), need))
                    .replaceWith(need.id);
        });
    }

    @POST
    @Path("/checks")
    @RolesAllowed("complaint:progress")
    @Operation(summary = "Whether a need was followed at a stage")
    public Uni<Response> check(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Check body) {
        if (body.followed() != Followed.YES
                && (body.words() == null || body.words().isBlank())) {
            throw Problem.ofField("/words", "missing-field", "Say why it was not followed.");
        }
        return changes.change(request, body, changing -> known(changing, body.need())
                .chain(need -> NeedCheck.<NeedCheck>find("needId = ?1 and stage = ?2", need.id, body.stage())
                        .<NeedCheck>firstResult())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused("need-not-at-this-stage", "The need was not to be followed at this stage."))
                .invoke(check -> {
                    check.outcome = body.followed().toString();
                    check.saidOn = changing.past("/saidOn", body.saidOn());
                    check.words = body.words();
                    check.saidBy = changing.by();
                })
                .call(() -> needs.settleIfAllIsSaid(changing.council(), changing.complaint().id))
                .map(check -> check.needId));
    }

    @POST
    @Path("/reviews")
    @RolesAllowed("complaint:progress")
    @Operation(summary = "A need was looked at again")
    public Uni<Response> review(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Review body) {
        if (body.outcome() == Outcome.CHANGED
                && (body.words() == null || body.words().isBlank())) {
            throw Problem.ofField("/words", "missing-field", "Say what holds from now on.");
        }
        return changes.change(
                request, body, changing -> lasting(changing, body.need()).chain(need -> {
                    mustComeLater(body.reviewOn(), body.reviewedOn());
                    var review = Needs.check(need, Needs.REVIEW);
                    review.outcome = body.outcome().toString();
                    review.saidOn = changing.past("/reviewedOn", body.reviewedOn());
                    review.words = need.words;
                    review.saidBy = changing.by();
                    need.reviewOn = body.reviewOn();
                    need.reviewAsked = false;
                    need.words = body.outcome() == Outcome.CHANGED ? body.words() : need.words;
                    need.endedOn = body.outcome() == Outcome.ENDED ? body.reviewedOn() : null;
                    return review.persistAndFlush()
                            .chain(() -> needs.settleIfAllIsReviewed(changing.council(), changing.complaint().id))
                            .replaceWith(need.id);
                }));
    }

    /** Whether it was followed is said of one that has ended since, too. */
    private static Uni<SupportNeed> known(Changing changing, UUID id) {
        return SupportNeed.<SupportNeed>find("id = ?1 and complaintId = ?2", id, changing.complaint().id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused("need-unknown", "No such need was agreed."));
    }

    private static Uni<SupportNeed> lasting(Changing changing, UUID id) {
        return known(changing, id).invoke(need -> {
            if (need.endedOn != null) {
                throw new Refused("need-ended", "This need has ended; agree it anew.");
            }
        });
    }

    private static void mustComeLater(LocalDate review, LocalDate day) {
        if (review != null && !review.isAfter(day)) {
            throw new Refused("review-day-in-the-past", "It is looked at again on a later day.");
        }
    }

    @GET
    @RolesAllowed("complaint:read")
    @Operation(summary = "What was agreed, and whether it was followed")
    public Uni<Views> read(@RestPath UUID id) {
        var council = caller.council();
        return scope.within(council, () -> LodgedComplaint.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .call(() -> audit.record(council, id, caller, "needs"))
                .chain(() -> SupportNeed.<SupportNeed>list("complaintId = ?1 order by agreedOn, id", id))
                .chain(found -> NeedCheck.<NeedCheck>list("complaintId = ?1 order by saidOn, stage", id)
                        .map(checks -> new Views(
                                id,
                                found.stream().map(need -> view(need, checks)).toList()))));
    }

    private View view(SupportNeed need, List<NeedCheck> checks) {
        return new View(
                need.id,
                need.kind,
                need.words,
                need.agreedOn,
                need.reviewOn,
                need.endedOn == null && need.reviewOn != null && !need.reviewOn.isAfter(clock.today()),
                need.endedOn,
                checks.stream()
                        .filter(check -> check.needId.equals(need.id))
                        .map(check -> new Checked(check.stage, check.outcome, check.saidOn, check.words, check.saidBy))
                        .toList());
    }
}
