package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.ChangeStep.CorrectProcedure;
import org.heard.procedure.complaint.command.ChangeStep.LinkComplaint;
import org.heard.procedure.complaint.command.ChangeStep.SplitComplaint;
import org.heard.procedure.complaint.command.ChangeStep.TakeOmbudsmanOrder;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.CorrectionReason;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.complaint.term.OmbudsmanOrder;
import org.heard.procedure.complaint.term.ProcedureKind;

/** Another procedure, a stage that the Ombudsman ordered, and complaints that belong together. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class ChangeResource {

    private final Steps steps;

    ChangeResource(Steps steps) {
        this.steps = steps;
    }

    record ChangedProcedure(
            @NotNull LocalDate correctedOn,
            @NotNull ProcedureKind to,
            @NotNull CorrectionReason because,
            @NotBlank @Size(max = Length.WORDS) String reasons,
            @NotNull @Pattern(regexp = Length.ID) String decidedBy,
            LocalDate answeredOn,
            LocalDate askedToGoOnOn,
            @Pattern(regexp = Length.ID) String secondPerson,
            @Size(max = Length.WORDS) String secondReasons,
            AskedBy wordOf,
            AdvocateOffer advocate) {}

    @POST
    @Path("procedure-corrections")
    @Operation(summary = "The complaint goes on in another procedure")
    public Response correct(@BeanParam ChangeRequest request, @Valid @NotNull ChangedProcedure body) {
        return steps.take(
                request,
                body,
                draft -> new CorrectProcedure(
                        draft.id(),
                        body.to(),
                        body.because(),
                        draft.sealed(body.reasons()),
                        draft.past("/answeredOn", body.answeredOn()),
                        draft.past("/askedToGoOnOn", body.askedToGoOnOn()),
                        body.decidedBy(),
                        body.secondPerson(),
                        draft.sealed(body.secondReasons()),
                        body.wordOf(),
                        body.advocate(),
                        draft.past("/correctedOn", body.correctedOn()),
                        draft.today()));
    }

    record Ordered(
            @NotNull LocalDate orderedOn,
            @NotNull OmbudsmanOrder order,
            @NotNull LocalDate completeBy,
            UUID recommendationId) {}

    @POST
    @Path("ombudsman-orders")
    @Operation(summary = "The Ombudsman ordered a stage, and the council agreed")
    public Response order(@BeanParam ChangeRequest request, @Valid @NotNull Ordered body) {
        return steps.take(
                request,
                body,
                draft -> new TakeOmbudsmanOrder(
                        draft.id(),
                        body.recommendationId(),
                        body.order(),
                        body.completeBy(),
                        draft.past("/orderedOn", body.orderedOn()),
                        draft.today()));
    }

    record Link(
            @NotNull LocalDate linkedOn,
            @NotNull UUID other,
            @NotNull LinkReason because) {}

    @POST
    @Path("links")
    @Operation(summary = "Two complaints belong together")
    public Response link(@BeanParam ChangeRequest request, @Valid @NotNull Link body) {
        return steps.take(
                request,
                body,
                draft -> new LinkComplaint(
                        draft.id(),
                        ComplaintId.of(body.other()),
                        body.because(),
                        draft.past("/linkedOn", body.linkedOn()),
                        draft.today()));
    }

    /** @param there their numbers in the other complaint, where that was lodged for them; left out they join it now */
    record Split(
            @NotNull LocalDate splitOn,
            @NotNull UUID into,
            @NotEmpty @Size(max = 100) List<@NotNull Integer> points,
            @Size(min = 1, max = 100) List<@NotNull Integer> there,
            @NotBlank @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("splits")
    @Operation(summary = "Points of a mixed complaint went into another one")
    public Response split(@BeanParam ChangeRequest request, @Valid @NotNull Split body) {
        return steps.take(
                request,
                body,
                draft -> new SplitComplaint(
                        draft.id(),
                        ComplaintId.of(body.into()),
                        body.points(),
                        body.there(),
                        draft.sealed(body.reasons()),
                        draft.past("/splitOn", body.splitOn()),
                        draft.today()));
    }
}
