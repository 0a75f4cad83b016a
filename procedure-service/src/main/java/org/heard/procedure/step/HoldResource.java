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
import org.heard.procedure.complaint.command.HoldStep.ConcludeProceedings;
import org.heard.procedure.complaint.command.HoldStep.DecidePrejudice;
import org.heard.procedure.complaint.command.HoldStep.FindAdvocate;
import org.heard.procedure.complaint.command.HoldStep.RecordProceedings;
import org.heard.procedure.complaint.command.HoldStep.ResubmitComplaint;
import org.heard.procedure.complaint.command.HoldStep.SeekAdvocate;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Proceedings;
import org.heard.procedure.complaint.term.ProceedingsEnd;

/** Waiting for other proceedings (SI 2006/1738 reg 8) and for an advocate (reg 14), and going on. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class HoldResource {

    private final Steps steps;

    HoldResource(Steps steps) {
        this.steps = steps;
    }

    /** {@code proceedings} is an id that the council gives them, under which they are known in this complaint. */
    record Learned(
            @NotNull LocalDate learnedOn,
            @NotNull @Pattern(regexp = Length.ID) String proceedings,
            @NotNull Proceedings kind) {}

    @POST
    @Path("proceedings")
    @Operation(summary = "The council learned of proceedings that the complaint might prejudice; nothing waits yet")
    public Response learn(@BeanParam ChangeRequest request, @Valid @NotNull Learned body) {
        return steps.take(
                request,
                body,
                draft -> new RecordProceedings(
                        draft.id(),
                        body.proceedings(),
                        body.kind(),
                        draft.past("/learnedOn", body.learnedOn()),
                        draft.today()));
    }

    record Decision(
            @NotNull LocalDate decidedOn,
            @NotNull @Pattern(regexp = Length.ID) String proceedings,
            @NotNull PrejudiceDecision decision,
            List<@NotNull Integer> points,
            @NotBlank @Size(max = Length.WORDS) String reason,
            LocalDate reviewOn) {}

    @POST
    @Path("prejudice-decisions")
    @Operation(summary = "The council decided, or looked again, whether the complaint waits for proceedings")
    public Response decide(@BeanParam ChangeRequest request, @Valid @NotNull Decision body) {
        return steps.take(
                request,
                body,
                draft -> new DecidePrejudice(
                        draft.id(),
                        body.proceedings(),
                        body.decision(),
                        body.points() == null ? List.of() : body.points(),
                        draft.sealed(body.reason()),
                        body.reviewOn(),
                        draft.past("/decidedOn", body.decidedOn()),
                        draft.today()));
    }

    record Conclusion(
            @NotNull LocalDate concludedOn,
            @NotNull @Pattern(regexp = Length.ID) String proceedings,
            @NotNull ProceedingsEnd how) {}

    @POST
    @Path("concluded-proceedings")
    @Operation(summary = "Proceedings ended; the person may bring a complaint again that waited for them")
    public Response conclude(@BeanParam ChangeRequest request, @Valid @NotNull Conclusion body) {
        return steps.take(
                request,
                body,
                draft -> new ConcludeProceedings(
                        draft.id(),
                        body.proceedings(),
                        body.how(),
                        draft.past("/concludedOn", body.concludedOn()),
                        draft.today()));
    }

    /** {@code continuedIn}: the complaint in which what waited is answered, once this stage has had its answer. */
    record Resubmission(
            @NotNull LocalDate resubmittedOn,
            @NotNull @Pattern(regexp = Length.ID) String proceedings,
            @NotNull AskedBy askedBy,
            @NotNull Means means,
            UUID continuedIn) {}

    @POST
    @Path("resubmissions")
    @Operation(summary = "The person brought the complaint again after proceedings")
    public Response resubmit(@BeanParam ChangeRequest request, @Valid @NotNull Resubmission body) {
        return steps.take(
                request,
                body,
                draft -> new ResubmitComplaint(
                        draft.id(),
                        body.proceedings(),
                        body.askedBy(),
                        body.means(),
                        body.continuedIn(),
                        draft.past("/resubmittedOn", body.resubmittedOn()),
                        draft.today()));
    }

    record Search(@NotNull LocalDate toldOn, @NotNull LocalDate reviewOn) {}

    @POST
    @Path("stage-1/advocate-searches")
    @Operation(
            summary = "The person was told that stage 1 waits while an advocate is found, until day 20 at the latest")
    public Response seek(@BeanParam ChangeRequest request, @Valid @NotNull Search body) {
        return steps.take(
                request,
                body,
                draft -> new SeekAdvocate(
                        draft.id(), body.reviewOn(), draft.past("/toldOn", body.toldOn()), draft.today()));
    }

    record Found(@NotNull LocalDate foundOn) {}

    @POST
    @Path("stage-1/advocates")
    @Operation(summary = "An advocate was found, or is wanted no more; stage 1 goes on")
    public Response find(@BeanParam ChangeRequest request, @Valid @NotNull Found body) {
        return steps.take(
                request,
                body,
                draft -> new FindAdvocate(draft.id(), draft.past("/foundOn", body.foundOn()), draft.today()));
    }
}
