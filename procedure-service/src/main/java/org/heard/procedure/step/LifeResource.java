package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.command.LifeStep.BeginInternalReview;
import org.heard.procedure.complaint.command.LifeStep.CloseComplaint;
import org.heard.procedure.complaint.command.LifeStep.DecideAnonymousComplaint;
import org.heard.procedure.complaint.command.LifeStep.NameComplainant;
import org.heard.procedure.complaint.command.LifeStep.RaiseSafeguardingConcern;
import org.heard.procedure.complaint.command.LifeStep.ReinstateComplaint;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ClosingReason;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.SafeguardingReferral;

/** What can be done whichever procedure a complaint is in: closing, coming back, a concern for a child, a name. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class LifeResource {

    private final Steps steps;

    LifeResource(Steps steps) {
        this.steps = steps;
    }

    record Closing(
            @NotNull LocalDate closedOn,
            @NotNull ClosingReason because,
            AskedBy wordOf,
            AdvocateOffer advocate,
            @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("closings")
    @Operation(summary = "Nothing more is to be done here")
    public Response close(@BeanParam ChangeRequest request, @Valid @NotNull Closing body) {
        return steps.take(
                request,
                body,
                draft -> new CloseComplaint(
                        draft.id(),
                        body.because(),
                        body.wordOf(),
                        body.advocate(),
                        draft.sealed(body.words()),
                        draft.past("/closedOn", body.closedOn()),
                        draft.today()));
    }

    /** @param askedBy, means left out where the council puts right what it should not have ended */
    record Back(
            @NotNull LocalDate reinstatedOn,
            AskedBy askedBy,
            Means means,
            @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("reinstatements")
    @Operation(summary = "A complaint that had ended is back")
    public Response reinstate(@BeanParam ChangeRequest request, @Valid @NotNull Back body) {
        if (body.askedBy() == null && (body.words() == null || body.words().isBlank())) {
            throw Problem.ofField("/words", "missing-field", "Say why, where the person did not ask.");
        }
        return steps.take(
                request,
                body,
                draft -> new ReinstateComplaint(
                        draft.id(),
                        body.askedBy(),
                        body.means(),
                        draft.sealed(body.words()),
                        draft.past("/reinstatedOn", body.reinstatedOn()),
                        draft.today()));
    }

    record Review(
            @NotNull LocalDate begunOn,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("internal-reviews")
    @Operation(summary = "The council goes on by itself with what was withdrawn")
    public Response review(@BeanParam ChangeRequest request, @Valid @NotNull Review body) {
        return steps.take(
                request,
                body,
                draft -> new BeginInternalReview(
                        draft.id(), draft.sealed(body.words()), draft.past("/begunOn", body.begunOn()), draft.today()));
    }

    record Concern(
            @NotNull LocalDate raisedOn,
            @NotNull SafeguardingReferral to,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("safeguarding-concerns")
    @Operation(summary = "A concern for a child was passed on")
    public Response raise(@BeanParam ChangeRequest request, @Valid @NotNull Concern body) {
        return steps.take(
                request,
                body,
                draft -> new RaiseSafeguardingConcern(
                        draft.id(),
                        body.to(),
                        draft.sealed(body.words()),
                        draft.past("/raisedOn", body.raisedOn()),
                        draft.today()));
    }

    record Anonymous(
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("anonymous-decisions")
    @Operation(summary = "What is done about an anonymous complaint was decided")
    public Response decide(@BeanParam ChangeRequest request, @Valid @NotNull Anonymous body) {
        return steps.take(
                request,
                body,
                draft -> new DecideAnonymousComplaint(
                        draft.id(),
                        draft.sealed(body.words()),
                        draft.past("/decidedOn", body.decidedOn()),
                        draft.today()));
    }

    record Named(@NotNull LocalDate namedOn, @NotNull ComplainantKind kind) {}

    @POST
    @Path("complainants")
    @Operation(
            summary = "Somebody who gave no name said who they are",
            description =
                    "Here it is only on record. POST …/identity of intake-service takes their name and how to reach them, too,"
                            + " and brings it here, with the procedure that is theirs.")
    public Response name(@BeanParam ChangeRequest request, @Valid @NotNull Named body) {
        return steps.take(
                request,
                body,
                draft -> new NameComplainant(
                        draft.id(), body.kind(), draft.past("/namedOn", body.namedOn()), draft.today()));
    }
}
