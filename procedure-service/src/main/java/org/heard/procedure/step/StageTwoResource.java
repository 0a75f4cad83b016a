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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageTwoStep.AgreeStatement;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.command.StageTwoStep.RecordAdjudicationReceipt;
import org.heard.procedure.complaint.command.StageTwoStep.TellDelay;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ReceiptHow;
import org.heard.procedure.complaint.term.Stage;

/** Stage 2: from the request to the receipt of the adjudication. */
@Path("/v1/complaints/{id}/stage-2")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class StageTwoResource {

    private final Steps steps;

    StageTwoResource(Steps steps) {
        this.steps = steps;
    }

    record Request(
            @NotNull LocalDate requestedOn,
            @NotNull AskedBy askedBy,
            @NotNull Means means) {}

    @POST
    @Path("requests")
    @Operation(summary = "The person asked for stage 2")
    public Response request(@BeanParam ChangeRequest request, @Valid @NotNull Request body) {
        return steps.take(
                request,
                body,
                draft -> new RequestNextStage(
                        draft.id(),
                        Stage.STAGE_2,
                        body.askedBy(),
                        body.means(),
                        draft.past("/requestedOn", body.requestedOn()),
                        draft.today()));
    }

    /**
     * Either the words, or the SHA-256 of those that were sent.
     *
     * @param sha256 of the words in UTF-8, in hexadecimal digits
     */
    record Statement(
            @NotNull LocalDate agreedOn,
            @Size(max = Length.WORDS) String words,
            @Pattern(regexp = Length.SHA_256) String sha256) {}

    @POST
    @Path("agreed-statements")
    @Operation(summary = "The statement of complaint was agreed")
    public Response agree(@BeanParam ChangeRequest request, @Valid @NotNull Statement body) {
        if ((body.words() == null || body.words().isBlank()) == (body.sha256() == null)) {
            throw Problem.ofField("/words", "missing-field", "Give the words that were agreed, or else their sha256.");
        }
        return steps.take(
                request,
                body,
                draft -> new AgreeStatement(
                        draft.id(),
                        draft.sealed(body.words()),
                        body.sha256() == null ? draft.markOf(body.words()) : draft.mark(body.sha256()),
                        draft.past("/agreedOn", body.agreedOn()),
                        draft.today()));
    }

    record Delay(
            @NotNull LocalDate toldOn,
            @NotNull DelayReason reason,
            @NotNull LocalDate answerBy) {}

    @POST
    @Path("delay-notices")
    @Operation(summary = "The person was told why the answer is late and when it comes")
    public Response tell(@BeanParam ChangeRequest request, @Valid @NotNull Delay body) {
        return steps.take(
                request,
                body,
                draft -> new TellDelay(
                        draft.id(),
                        body.reason(),
                        body.answerBy(),
                        draft.past("/toldOn", body.toldOn()),
                        draft.today()));
    }

    record Adjudication(
            @NotNull LocalDate issuedOn,
            @NotBlank @Size(max = Length.WORDS) String words,
            @Valid List<@NotNull FindingBody> findings,
            @Valid List<@NotNull DecisionBody> decisions,
            @Valid List<@NotNull ActionBody> actions) {}

    @POST
    @Path("adjudications")
    @Operation(summary = "The adjudication was issued")
    public Response adjudicate(@BeanParam ChangeRequest request, @Valid @NotNull Adjudication body) {
        return steps.take(
                request,
                body,
                draft -> new IssueAdjudication(
                        draft.id(),
                        draft.sealed(body.words()),
                        FindingBody.sealed(body.findings(), draft),
                        DecisionBody.sealed(body.decisions(), draft),
                        ActionBody.sealed(body.actions(), draft),
                        draft.past("/issuedOn", body.issuedOn()),
                        draft.today()));
    }

    record Receipt(
            @NotNull LocalDate receivedOn,
            @NotNull ReceiptHow how,
            @NotNull @Pattern(regexp = Length.ID) String by,
            @Size(max = Length.REASON) String reason) {}

    @POST
    @Path("adjudication-receipts")
    @Operation(summary = "The adjudication was received")
    public Response receive(@BeanParam ChangeRequest request, @Valid @NotNull Receipt body) {
        return steps.take(
                request,
                body,
                draft -> new RecordAdjudicationReceipt(
                        draft.id(),
                        body.how(),
                        body.by(),
                        draft.sealed(body.reason()),
                        draft.past("/receivedOn", body.receivedOn()),
                        draft.today()));
    }
}
