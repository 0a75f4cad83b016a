package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.procedure.complaint.command.CorporateStep.AcknowledgeStage;
import org.heard.procedure.complaint.command.CorporateStep.AgreeAdjustment;
import org.heard.procedure.complaint.command.CorporateStep.AnswerStageTwo;
import org.heard.procedure.complaint.command.CorporateStep.CarryOutAction;
import org.heard.procedure.complaint.command.CorporateStep.ExplainDelay;
import org.heard.procedure.complaint.command.CorporateStep.ExtendStageTwo;
import org.heard.procedure.complaint.command.CorporateStep.NameAnswerer;
import org.heard.procedure.complaint.command.CorporateStep.PromiseAction;
import org.heard.procedure.complaint.command.CorporateStep.RefuseToConsider;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.RefusalGround;
import org.heard.procedure.complaint.term.Stage;

/** Steps of the corporate procedure; its stage 1 is answered and extended, and stage 2 asked for, as in any. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class CorporateResource {

    private final Steps steps;

    CorporateResource(Steps steps) {
        this.steps = steps;
    }

    record Acknowledgement(@NotNull LocalDate acknowledgedOn) {}

    @POST
    @Path("stage-1/acknowledgements")
    @Operation(summary = "The council acknowledged stage 1 in the corporate procedure")
    public Response acknowledgeStage1(@BeanParam ChangeRequest request, @Valid @NotNull Acknowledgement body) {
        return steps.take(
                request,
                body,
                draft -> new AcknowledgeStage(
                        draft.id(),
                        Stage.STAGE_1,
                        draft.past("/acknowledgedOn", body.acknowledgedOn()),
                        draft.today()));
    }

    record Answerer(
            @NotNull LocalDate namedOn,
            @NotNull @Pattern(regexp = Length.ID) String person) {}

    @POST
    @Path("stage-1/answerers")
    @Operation(summary = "Who answers stage 1 in the corporate procedure was named")
    public Response nameAnswererOfStage1(@BeanParam ChangeRequest request, @Valid @NotNull Answerer body) {
        return steps.take(
                request,
                body,
                draft -> new NameAnswerer(
                        draft.id(),
                        Stage.STAGE_1,
                        body.person(),
                        draft.past("/namedOn", body.namedOn()),
                        draft.today()));
    }

    @POST
    @Path("stage-2/acknowledgements")
    @Operation(summary = "The council acknowledged the request for stage 2")
    public Response acknowledgeStage2(@BeanParam ChangeRequest request, @Valid @NotNull Acknowledgement body) {
        return steps.take(
                request,
                body,
                draft -> new AcknowledgeStage(
                        draft.id(),
                        Stage.STAGE_2,
                        draft.past("/acknowledgedOn", body.acknowledgedOn()),
                        draft.today()));
    }

    @POST
    @Path("stage-2/answerers")
    @Operation(summary = "Who answers stage 2 in the corporate procedure was named")
    public Response nameAnswererOfStage2(@BeanParam ChangeRequest request, @Valid @NotNull Answerer body) {
        return steps.take(
                request,
                body,
                draft -> new NameAnswerer(
                        draft.id(),
                        Stage.STAGE_2,
                        body.person(),
                        draft.past("/namedOn", body.namedOn()),
                        draft.today()));
    }

    record Extension(
            @NotNull LocalDate toldOn,
            @NotNull ExtensionReason reason,
            @NotNull LocalDate respondBy) {}

    @POST
    @Path("stage-2/extensions")
    @Operation(summary = "The council took more time for stage 2 of the corporate procedure and told the person")
    public Response extend(@BeanParam ChangeRequest request, @Valid @NotNull Extension body) {
        return steps.take(
                request,
                body,
                draft -> new ExtendStageTwo(
                        draft.id(),
                        body.reason(),
                        body.respondBy(),
                        draft.past("/toldOn", body.toldOn()),
                        draft.today()));
    }

    record Answer(
            @NotNull LocalDate respondedOn,
            @NotBlank @Size(max = Length.WORDS) String words,
            @Valid List<@NotNull FindingBody> findings) {}

    @POST
    @Path("stage-2/responses")
    @Operation(summary = "The council answered at the second stage of the corporate procedure")
    public Response respond(@BeanParam ChangeRequest request, @Valid @NotNull Answer body) {
        return steps.take(
                request,
                body,
                draft -> new AnswerStageTwo(
                        draft.id(),
                        draft.sealed(body.words()),
                        FindingBody.sealed(body.findings(), draft),
                        draft.past("/respondedOn", body.respondedOn()),
                        draft.today()));
    }

    /** @param awareOn since when the person knew, where the ground is the time that went by */
    record RefusalOf(
            @NotNull LocalDate refusedOn,
            @NotNull RefusalGround ground,
            LocalDate awareOn,
            @NotBlank @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("refusals")
    @Operation(summary = "The council does not consider the complaint, or not further")
    public Response refuse(@BeanParam ChangeRequest request, @Valid @NotNull RefusalOf body) {
        return steps.take(
                request,
                body,
                draft -> new RefuseToConsider(
                        draft.id(),
                        body.ground(),
                        draft.past("/awareOn", body.awareOn()),
                        draft.sealed(body.reasons()),
                        draft.past("/refusedOn", body.refusedOn()),
                        draft.today()));
    }

    record Lateness(
            @NotNull LocalDate toldOn,
            @NotNull DelayReason reason,
            @NotNull LocalDate answerBy) {}

    @POST
    @Path("lateness-notices")
    @Operation(summary = "The person was told why an answer of the corporate procedure is late and when it comes")
    public Response explain(@BeanParam ChangeRequest request, @Valid @NotNull Lateness body) {
        return steps.take(
                request,
                body,
                draft -> new ExplainDelay(
                        draft.id(),
                        body.reason(),
                        body.answerBy(),
                        draft.past("/toldOn", body.toldOn()),
                        draft.today()));
    }

    record Adjustment(
            @NotNull LocalDate agreedOn,
            @NotBlank @Size(max = Length.WORDS) String words,
            @NotNull LocalDate reviewOn) {}

    @POST
    @Path("adjustments")
    @Operation(summary = "A reasonable adjustment was agreed")
    public Response adjust(@BeanParam ChangeRequest request, @Valid @NotNull Adjustment body) {
        return steps.take(
                request,
                body,
                draft -> new AgreeAdjustment(
                        draft.id(),
                        draft.sealed(body.words()),
                        body.reviewOn(),
                        draft.past("/agreedOn", body.agreedOn()),
                        draft.today()));
    }

    /** @param action an id of the client, by which it is named when it is done */
    record Promise(
            @NotNull LocalDate promisedOn,
            @NotNull UUID action,
            @NotBlank @Size(max = Length.WORDS) String words,
            @NotNull @Pattern(regexp = Length.ID) String owner,
            @NotNull LocalDate dueOn) {}

    @POST
    @Path("promises")
    @Operation(summary = "The council promised an action")
    public Response promise(@BeanParam ChangeRequest request, @Valid @NotNull Promise body) {
        return steps.take(
                request,
                body,
                draft -> new PromiseAction(
                        draft.id(),
                        body.action(),
                        draft.sealed(body.words()),
                        body.owner(),
                        body.dueOn(),
                        draft.past("/promisedOn", body.promisedOn()),
                        draft.today()));
    }

    record Completion(
            @NotNull LocalDate doneOn,
            @NotNull UUID action,
            @NotBlank @Size(max = Length.WORDS) String evidence) {}

    @POST
    @Path("promises/completions")
    @Operation(summary = "A promised action was carried out")
    public Response carryOut(@BeanParam ChangeRequest request, @Valid @NotNull Completion body) {
        return steps.take(
                request,
                body,
                draft -> new CarryOutAction(
                        draft.id(),
                        body.action(),
                        draft.sealed(body.evidence()),
                        draft.past("/doneOn", body.doneOn()),
                        draft.today()));
    }
}
