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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.procedure.complaint.command.ConferenceStep.AnswerConference;
import org.heard.procedure.complaint.command.ConferenceStep.DecideStanding;
import org.heard.procedure.complaint.command.ConferenceStep.HoldConferencePanel;
import org.heard.procedure.complaint.command.ConferenceStep.MakeContact;
import org.heard.procedure.complaint.command.ConferenceStep.PassToAgency;
import org.heard.procedure.complaint.term.Companion;
import org.heard.procedure.complaint.term.ConferenceOutcome;
import org.heard.procedure.complaint.term.Standing;

/** Steps of the conference route; its stages are asked for as in any procedure. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class ConferenceResource {

    private final Steps steps;

    ConferenceResource(Steps steps) {
        this.steps = steps;
    }

    record StandingDecision(
            @NotNull LocalDate decidedOn,
            @NotNull Standing standing,
            @NotBlank @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("conference/standing-decisions")
    @Operation(summary = "Whether somebody may use the conference route was decided")
    public Response decideStanding(@BeanParam ChangeRequest request, @Valid @NotNull StandingDecision body) {
        return steps.take(
                request,
                body,
                draft -> new DecideStanding(
                        draft.id(),
                        body.standing(),
                        draft.sealed(body.reasons()),
                        draft.past("/decidedOn", body.decidedOn()),
                        draft.today()));
    }

    record Contact(
            @NotNull LocalDate contactedOn,
            @NotNull LocalDate conferenceOn,
            @NotNull Set<@NotNull Companion> companions) {}

    @POST
    @Path("conference/contacts")
    @Operation(summary = "The chair of the conference spoke with the person")
    public Response contact(@BeanParam ChangeRequest request, @Valid @NotNull Contact body) {
        return steps.take(
                request,
                body,
                draft -> new MakeContact(
                        draft.id(),
                        body.conferenceOn(),
                        body.companions(),
                        draft.past("/contactedOn", body.contactedOn()),
                        draft.today()));
    }

    record AgencyReferral(
            @NotNull LocalDate passedOn,
            @NotEmpty List<@NotNull Integer> points,
            @NotNull @Pattern(regexp = Length.ID) String agency) {}

    @POST
    @Path("conference/agency-referrals")
    @Operation(summary = "Points about one agency were passed on to it")
    public Response passOn(@BeanParam ChangeRequest request, @Valid @NotNull AgencyReferral body) {
        return steps.take(
                request,
                body,
                draft -> new PassToAgency(
                        draft.id(),
                        body.points(),
                        body.agency(),
                        draft.past("/passedOn", body.passedOn()),
                        draft.today()));
    }

    record ConferenceAnswer(
            @NotNull LocalDate answeredOn,
            @NotNull ConferenceOutcome outcome,
            @NotBlank @Size(max = Length.WORDS) String words,
            @Valid List<@NotNull FindingBody> findings) {}

    @POST
    @Path("conference/answers")
    @Operation(summary = "The stage of the conference route at which the complaint is was answered")
    public Response answer(@BeanParam ChangeRequest request, @Valid @NotNull ConferenceAnswer body) {
        return steps.take(
                request,
                body,
                draft -> new AnswerConference(
                        draft.id(),
                        body.outcome(),
                        draft.sealed(body.words()),
                        FindingBody.sealed(body.findings(), draft),
                        draft.past("/answeredOn", body.answeredOn()),
                        draft.today()));
    }

    record PanelMeeting(@NotNull LocalDate heldOn, @NotNull Set<@NotNull Companion> companions) {}

    @POST
    @Path("conference/panel-meetings")
    @Operation(summary = "The inter-agency panel met")
    public Response hold(@BeanParam ChangeRequest request, @Valid @NotNull PanelMeeting body) {
        return steps.take(
                request,
                body,
                draft -> new HoldConferencePanel(
                        draft.id(), body.companions(), draft.past("/heldOn", body.heldOn()), draft.today()));
    }
}
