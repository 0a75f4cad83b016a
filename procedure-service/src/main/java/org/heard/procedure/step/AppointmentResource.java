package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.heard.procedure.complaint.command.AppointmentStep.Appoint;
import org.heard.procedure.complaint.command.AppointmentStep.AskToServe;
import org.heard.procedure.complaint.command.AppointmentStep.DeclineAppointment;
import org.heard.procedure.complaint.command.AppointmentStep.EndAppointment;
import org.heard.procedure.complaint.command.AppointmentStep.OfferAppointment;
import org.heard.procedure.complaint.term.DeclineReason;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.register.Register;

/** Appointments: asked, offered, accepted or declined, ended. Whoever is appointed stands in the register and is independent. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class AppointmentResource {

    private final Steps steps;
    private final Register register;

    AppointmentResource(Steps steps, Register register) {
        this.steps = steps;
        this.register = register;
    }

    record Asking(
            @NotNull LocalDate askedOn,
            @NotNull Role role,
            @NotNull @Pattern(regexp = Length.ID) String person) {}

    @POST
    @Path("appointments/askings")
    @Operation(summary = "Somebody of the register was asked whether they would serve")
    public Response ask(@BeanParam ChangeRequest request, @Valid @NotNull Asking body) {
        return steps.take(
                request,
                body,
                draft -> new AskToServe(
                        draft.id(),
                        body.role(),
                        register.candidate(body.person()),
                        draft.past("/askedOn", body.askedOn()),
                        draft.today()));
    }

    record Offer(
            @NotNull LocalDate offeredOn,
            @NotNull Role role,
            @NotNull @Pattern(regexp = Length.ID) String person) {}

    @POST
    @Path("appointments/offers")
    @Operation(summary = "Somebody of the register was offered an appointment")
    public Response offer(@BeanParam ChangeRequest request, @Valid @NotNull Offer body) {
        return steps.take(
                request,
                body,
                draft -> new OfferAppointment(
                        draft.id(),
                        body.role(),
                        register.candidate(body.person()),
                        draft.past("/offeredOn", body.offeredOn()),
                        draft.today()));
    }

    record Acceptance(
            @NotNull LocalDate acceptedOn,
            @NotNull Role role,
            @NotNull @Pattern(regexp = Length.ID) String person) {}

    @POST
    @Path("appointments/acceptances")
    @Operation(summary = "Somebody of the register took an appointment")
    public Response accept(@BeanParam ChangeRequest request, @Valid @NotNull Acceptance body) {
        return steps.take(
                request, body, draft -> appoint(draft, body.role(), body.person(), "/acceptedOn", body.acceptedOn()));
    }

    record Decline(
            @NotNull LocalDate declinedOn,
            @NotNull Role role,
            @NotNull @Pattern(regexp = Length.ID) String person,
            @NotNull DeclineReason because) {}

    @POST
    @Path("appointments/declines")
    @Operation(summary = "Somebody did not take an appointment")
    public Response decline(@BeanParam ChangeRequest request, @Valid @NotNull Decline body) {
        return steps.take(
                request,
                body,
                draft -> new DeclineAppointment(
                        draft.id(),
                        body.role(),
                        body.person(),
                        body.because(),
                        draft.past("/declinedOn", body.declinedOn()),
                        draft.today()));
    }

    record End(
            @NotNull LocalDate endedOn,
            @NotNull Role role,
            @NotNull @Pattern(regexp = Length.ID) String person,
            @NotNull EndReason because) {}

    @POST
    @Path("appointments/ends")
    @Operation(summary = "An appointment ended; the person sees no more of the complaint")
    public Response end(@BeanParam ChangeRequest request, @Valid @NotNull End body) {
        return steps.take(
                request,
                body,
                draft -> new EndAppointment(
                        draft.id(),
                        body.role(),
                        body.person(),
                        body.because(),
                        draft.past("/endedOn", body.endedOn()),
                        draft.today()));
    }

    record Investigator(
            @NotNull LocalDate appointedOn,
            @NotNull @Pattern(regexp = Length.ID) String person) {}

    @POST
    @Path("stage-2/investigators")
    @Operation(summary = "An investigating officer was appointed, and said yes")
    public Response appointInvestigator(@BeanParam ChangeRequest request, @Valid @NotNull Investigator body) {
        return steps.take(
                request,
                body,
                draft -> appoint(draft, Role.INVESTIGATOR, body.person(), "/appointedOn", body.appointedOn()));
    }

    record IndependentPerson(
            @NotNull LocalDate appointedOn,
            @NotNull @Pattern(regexp = Length.ID) String person) {}

    @POST
    @Path("stage-2/independent-persons")
    @Operation(summary = "An independent person was appointed, and said yes")
    public Response appointIndependentPerson(@BeanParam ChangeRequest request, @Valid @NotNull IndependentPerson body) {
        return steps.take(
                request,
                body,
                draft -> appoint(draft, Role.INDEPENDENT_PERSON, body.person(), "/appointedOn", body.appointedOn()));
    }

    private Appoint appoint(Draft draft, Role role, String person, String pointer, LocalDate day) {
        return new Appoint(draft.id(), role, register.candidate(person), draft.past(pointer, day), draft.today());
    }
}
