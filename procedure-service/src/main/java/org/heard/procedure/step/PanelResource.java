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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.procedure.complaint.command.PanelStep.AcknowledgePanelRequest;
import org.heard.procedure.complaint.command.PanelStep.ConsultIndependentPerson;
import org.heard.procedure.complaint.command.PanelStep.DecideLatePanel;
import org.heard.procedure.complaint.command.PanelStep.HearSubmission;
import org.heard.procedure.complaint.command.PanelStep.NameCompanion;
import org.heard.procedure.complaint.command.PanelStep.PostponePanel;
import org.heard.procedure.complaint.command.PanelStep.PreparePanel;
import org.heard.procedure.complaint.command.PanelStep.RecordRecommendations;
import org.heard.procedure.complaint.command.PanelStep.SendPanelPapers;
import org.heard.procedure.complaint.command.PanelStep.TellPanelDate;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.CompanionKind;
import org.heard.procedure.complaint.term.Convenience;
import org.heard.procedure.complaint.term.PanelDecision;
import org.heard.procedure.complaint.term.PostponementReason;
import org.heard.procedure.complaint.term.SubmissionBy;
import org.heard.procedure.complaint.term.SubmissionForm;

/** Around the review panel: late requests, preparing it, whom it hears, and the independent person's word after it. */
@Path("/v1/complaints/{id}/stage-3")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class PanelResource {

    private final Steps steps;

    PanelResource(Steps steps) {
        this.steps = steps;
    }

    record LateDecision(
            @NotNull LocalDate decidedOn,
            @NotNull PanelDecision decision,
            @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("late-decisions")
    @Operation(summary = "The council decided on a request for a panel that came too late")
    public Response decide(@BeanParam ChangeRequest request, @Valid @NotNull LateDecision body) {
        return steps.take(
                request,
                body,
                draft -> new DecideLatePanel(
                        draft.id(),
                        body.decision(),
                        draft.sealed(body.reasons()),
                        draft.past("/decidedOn", body.decidedOn()),
                        draft.today()));
    }

    record Acknowledgement(@NotNull LocalDate acknowledgedOn) {}

    @POST
    @Path("acknowledgements")
    @Operation(summary = "The request for a panel was acknowledged")
    public Response acknowledge(@BeanParam ChangeRequest request, @Valid @NotNull Acknowledgement body) {
        return steps.take(
                request,
                body,
                draft -> new AcknowledgePanelRequest(
                        draft.id(), draft.past("/acknowledgedOn", body.acknowledgedOn()), draft.today()));
    }

    record Preparation(@NotNull LocalDate agreedOn) {}

    @POST
    @Path("preparations")
    @Operation(summary = "The chair agreed who attends and which papers there are")
    public Response prepare(@BeanParam ChangeRequest request, @Valid @NotNull Preparation body) {
        return steps.take(
                request,
                body,
                draft -> new PreparePanel(draft.id(), draft.past("/agreedOn", body.agreedOn()), draft.today()));
    }

    record Invitation(
            @NotNull LocalDate toldOn,
            @NotNull LocalDate meetsOn,
            @NotBlank @Size(max = Length.WORDS) String place,
            @NotNull Convenience convenience) {}

    @POST
    @Path("invitations")
    @Operation(summary = "The person was told when and where the panel meets")
    public Response tell(@BeanParam ChangeRequest request, @Valid @NotNull Invitation body) {
        return steps.take(
                request,
                body,
                draft -> new TellPanelDate(
                        draft.id(),
                        body.meetsOn(),
                        draft.sealed(body.place()),
                        body.convenience(),
                        draft.past("/toldOn", body.toldOn()),
                        draft.today()));
    }

    record Papers(@NotNull LocalDate sentOn) {}

    @POST
    @Path("papers")
    @Operation(summary = "The panel's papers went out")
    public Response send(@BeanParam ChangeRequest request, @Valid @NotNull Papers body) {
        return steps.take(
                request,
                body,
                draft -> new SendPanelPapers(draft.id(), draft.past("/sentOn", body.sentOn()), draft.today()));
    }

    record Postponement(
            @NotNull LocalDate postponedOn,
            @NotNull PostponementReason because,
            @NotNull LocalDate meetsOn) {}

    @POST
    @Path("postponements")
    @Operation(summary = "The panel was postponed; its clock keeps running")
    public Response postpone(@BeanParam ChangeRequest request, @Valid @NotNull Postponement body) {
        return steps.take(
                request,
                body,
                draft -> new PostponePanel(
                        draft.id(),
                        body.because(),
                        body.meetsOn(),
                        draft.past("/postponedOn", body.postponedOn()),
                        draft.today()));
    }

    record Submission(
            @NotNull LocalDate heldOn,
            @NotNull SubmissionBy by,
            @NotNull SubmissionForm form,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("submissions")
    @Operation(summary = "The panel has what somebody says")
    public Response hear(@BeanParam ChangeRequest request, @Valid @NotNull Submission body) {
        return steps.take(
                request,
                body,
                draft -> new HearSubmission(
                        draft.id(),
                        body.by(),
                        body.form(),
                        draft.sealed(body.words()),
                        draft.past("/heldOn", body.heldOn()),
                        draft.today()));
    }

    record Companion(
            @NotNull LocalDate namedOn,
            @NotNull CompanionKind kind,
            @NotNull Answer speaks,
            @NotNull Answer lawyer) {}

    @POST
    @Path("companions")
    @Operation(summary = "The person said who comes with them")
    public Response name(@BeanParam ChangeRequest request, @Valid @NotNull Companion body) {
        return steps.take(
                request,
                body,
                draft -> new NameCompanion(
                        draft.id(),
                        body.kind(),
                        body.speaks(),
                        body.lawyer(),
                        draft.past("/namedOn", body.namedOn()),
                        draft.today()));
    }

    /** @param recommendations empty where the panel recommends nothing */
    record Recommended(
            @NotNull LocalDate recommendedOn,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = Length.WORDS) String> recommendations) {}

    @POST
    @Path("recommendations")
    @Operation(summary = "What the panel's report recommends")
    public Response recommend(@BeanParam ChangeRequest request, @Valid @NotNull Recommended body) {
        return steps.take(
                request,
                body,
                draft -> new RecordRecommendations(
                        draft.id(),
                        body.recommendations().stream().map(draft::sealed).toList(),
                        draft.past("/recommendedOn", body.recommendedOn()),
                        draft.today()));
    }

    record Consultation(
            @NotNull LocalDate consultedOn,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("consultations")
    @Operation(summary = "The council considered the panel's report together with the independent person")
    public Response consult(@BeanParam ChangeRequest request, @Valid @NotNull Consultation body) {
        return steps.take(
                request,
                body,
                draft -> new ConsultIndependentPerson(
                        draft.id(),
                        draft.sealed(body.words()),
                        draft.past("/consultedOn", body.consultedOn()),
                        draft.today()));
    }
}
