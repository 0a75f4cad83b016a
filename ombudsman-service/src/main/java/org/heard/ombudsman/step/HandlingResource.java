package org.heard.ombudsman.step;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.ombudsman.casework.CaseFact.ApproachCompleted;
import org.heard.ombudsman.casework.CaseFact.CaseAssigned;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.CheckDecided;
import org.heard.ombudsman.casework.CaseFact.HelpGiven;
import org.heard.ombudsman.casework.CaseFact.JointConsentWritten;
import org.heard.ombudsman.casework.CaseFact.JointWorkingBegan;
import org.heard.ombudsman.casework.CaseFact.JointWorkingEnded;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.CaseFact.StageBegan;
import org.heard.ombudsman.casework.Check;

/** Taking a case in and moving it on (domain rules 6.2 to 6.4). */
@Path("/v1/cases/{id}")
@RolesAllowed({"case:work", "complaint:read"})
class HandlingResource {

    private static final int WORDS = 20_000;

    private final Steps steps;

    HandlingResource(Steps steps) {
        this.steps = steps;
    }

    record Assignment(
            @NotNull LocalDate assignedOn,
            @NotBlank @Size(max = 100) String team,
            @Size(max = 100) String caseworker) {}

    @POST
    @Path("assignments")
    @Operation(summary = "A team and a caseworker have the case from now on")
    public Uni<Response> assign(@BeanParam ChangeRequest request, @Valid @NotNull Assignment body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.assignedOn(),
                "/assignedOn",
                _ -> new CaseAssigned(body.team(), body.caseworker(), body.assignedOn()));
    }

    record Help(
            @NotNull LocalDate helpedOn,

            @NotNull
            @Pattern(regexp = "complaint-written|council-complaint-made|advocate-found|interpreter-found|other")
            String kind,

            @Size(max = WORDS) String words) {}

    @POST
    @Path("help")
    @Operation(summary = "The person was helped to complain, or to find an advocate")
    public Uni<Response> help(@BeanParam ChangeRequest request, @Valid @NotNull Help body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.helpedOn(),
                "/helpedOn",
                _ -> new HelpGiven(body.kind(), body.words(), body.helpedOn()));
    }

    record Part(
            @NotNull LocalDate givenOn,

            @NotNull @Pattern(regexp = "in-writing|consent") String part) {}

    @POST
    @Path("approach-parts")
    @Operation(summary = "Something that a direct approach still needed came")
    public Uni<Response> complete(@BeanParam ChangeRequest request, @Valid @NotNull Part body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.givenOn(),
                "/givenOn",
                _ -> new ApproachCompleted(body.part(), body.givenOn()));
    }

    record Answered(
            @NotNull LocalDate decidedOn,
            @NotNull Check check,
            @NotNull Check.Answer answer,
            @NotBlank @Size(max = WORDS) String reason) {}

    @POST
    @Path("checks")
    @Operation(summary = "A check of the pre-flight, or a test of the assessment, was decided")
    public Uni<Response> check(@BeanParam ChangeRequest request, @Valid @NotNull Answered body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.decidedOn(),
                "/decidedOn",
                _ -> new CheckDecided(body.check(), body.answer(), body.reason(), body.decidedOn()));
    }

    record Moved(@NotNull LocalDate beganOn, @NotNull Stage stage) {}

    @POST
    @Path("stages")
    @Operation(summary = "Assessment, or investigation, begins")
    public Uni<Response> stage(@BeanParam ChangeRequest request, @Valid @NotNull Moved body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.beganOn(),
                "/beganOn",
                _ -> new StageBegan(body.stage(), body.beganOn()));
    }

    /** @param next what should happen next in the council's procedure */
    record Returned(
            @NotNull LocalDate returnedOn,

            @NotNull @Pattern(regexp = "stage-1-answer|ask-for-stage-2|stage-2-answer|ask-for-panel|panel|last-answer")
            String next,

            @NotBlank @Size(max = WORDS) String reason) {}

    @POST
    @Path("returns")
    @Operation(summary = "The case goes back to the council's procedure, which is not over")
    public Uni<Response> giveBack(@BeanParam ChangeRequest request, @Valid @NotNull Returned body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.returnedOn(),
                "/returnedOn",
                _ -> new ReturnedPremature(body.next(), body.reason(), "person", body.returnedOn()));
    }

    record Closed(
            @NotNull LocalDate closedOn,
            @NotNull Check check,
            @NotNull Check.Wording wording,
            @NotBlank @Size(max = WORDS) String reason) {}

    @POST
    @Path("closures")
    @Operation(summary = "The Ombudsman cannot, or will not, look into it (further)")
    public Uni<Response> close(@BeanParam ChangeRequest request, @Valid @NotNull Closed body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.closedOn(),
                "/closedOn",
                _ -> new CaseClosed(body.check(), body.wording(), body.reason(), body.closedOn()));
    }

    /**
     * @param reason why health and social care are entwined
     * @param significance why each of the two is fundamental by itself
     */
    record Joint(
            @NotNull LocalDate beganOn,
            @NotNull @Pattern(regexp = "written|oral") String consent,
            @NotBlank @Size(max = WORDS) String reason,
            @Size(max = WORDS) String significance) {}

    @POST
    @Path("joint-working")
    @Operation(summary = "Joint working with the Parliamentary and Health Service Ombudsman begins, with consent")
    public Uni<Response> join(@BeanParam ChangeRequest request, @Valid @NotNull Joint body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.beganOn(),
                "/beganOn",
                _ -> new JointWorkingBegan(body.consent(), body.reason(), body.significance(), body.beganOn()));
    }

    record Consent(@NotNull LocalDate givenOn) {}

    @POST
    @Path("joint-working/consents")
    @Operation(summary = "The consent to joint working that was given by word of mouth is there in writing")
    public Uni<Response> consent(@BeanParam ChangeRequest request, @Valid @NotNull Consent body) {
        return steps.take(
                Steps.WORK, request, body, body.givenOn(), "/givenOn", _ -> new JointConsentWritten(body.givenOn()));
    }

    record Split(
            @NotNull LocalDate endedOn,

            @Pattern(regexp = "consent-withdrawn|health-part-over")
            String because,

            @NotBlank @Size(max = WORDS) String reason) {}

    @POST
    @Path("joint-working/ends")
    @Operation(summary = "Joint working ends: two cases again, and ours goes on where it stands")
    public Uni<Response> split(@BeanParam ChangeRequest request, @Valid @NotNull Split body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.endedOn(),
                "/endedOn",
                _ -> new JointWorkingEnded(body.because(), body.reason(), body.endedOn()));
    }
}
