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
import org.heard.procedure.complaint.command.InquiryStep.ObjectToStageTwo;
import org.heard.procedure.complaint.command.InquiryStep.ReportIndependently;
import org.heard.procedure.complaint.command.InquiryStep.ReportInvestigation;
import org.heard.procedure.complaint.term.Judgement;

/** Stage 2 before its answer: the council's objection, the two reports. */
@Path("/v1/complaints/{id}/stage-2")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class InquiryResource {

    private final Steps steps;

    InquiryResource(Steps steps) {
        this.steps = steps;
    }

    /** @param citation the law or guidance that is relied on */
    record Objection(
            @NotNull LocalDate objectedOn,
            @NotBlank @Size(max = Length.CITATION) String citation,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("objections")
    @Operation(summary = "The council objects to stage 2, which goes on all the same")
    public Response object(@BeanParam ChangeRequest request, @Valid @NotNull Objection body) {
        return steps.take(
                request,
                body,
                draft -> new ObjectToStageTwo(
                        draft.id(),
                        body.citation(),
                        draft.sealed(body.words()),
                        draft.past("/objectedOn", body.objectedOn()),
                        draft.today()));
    }

    /** @param recommendations what the council should do, in order; may be left out */
    record Report(
            @NotNull LocalDate reportedOn,
            @NotBlank @Size(max = Length.WORDS) String words,
            @Valid List<@NotNull FindingBody> findings,
            List<@NotBlank @Size(max = Length.WORDS) String> recommendations) {}

    @POST
    @Path("investigation-reports")
    @Operation(summary = "The investigator reported")
    public Response report(@BeanParam ChangeRequest request, @Valid @NotNull Report body) {
        return steps.take(
                request,
                body,
                draft -> new ReportInvestigation(
                        draft.id(),
                        draft.sealed(body.words()),
                        FindingBody.sealed(body.findings(), draft),
                        draft.allSealed(body.recommendations()),
                        draft.past("/reportedOn", body.reportedOn()),
                        draft.today()));
    }

    record Review(
            @NotNull LocalDate reportedOn,
            @NotNull Judgement fair,
            @NotNull Judgement thorough,
            @NotNull Judgement complete,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("independent-reports")
    @Operation(summary = "The independent person reported")
    public Response review(@BeanParam ChangeRequest request, @Valid @NotNull Review body) {
        return steps.take(
                request,
                body,
                draft -> new ReportIndependently(
                        draft.id(),
                        body.fair(),
                        body.thorough(),
                        body.complete(),
                        draft.sealed(body.words()),
                        draft.past("/reportedOn", body.reportedOn()),
                        draft.today()));
    }
}
