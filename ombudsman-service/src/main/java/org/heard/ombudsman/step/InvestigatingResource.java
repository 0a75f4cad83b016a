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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EvidenceTaken;
import org.heard.ombudsman.casework.Investigating.NoteTaken;

/** Finding out what happened. */
@Path("/v1/cases/{id}")
@RolesAllowed({"case:work", "complaint:read"})
class InvestigatingResource {

    private static final int WORDS = 20_000;

    private final Steps steps;

    InvestigatingResource(Steps steps) {
        this.steps = steps;
    }

    /** @param enquiry an id of yours, so that it can be answered */
    record Enquiry(
            @NotNull LocalDate madeOn,
            @NotNull UUID enquiry,

            @NotNull @Pattern(regexp = "council|complainant|other")
            String to,

            @NotBlank @Size(max = WORDS) String question,
            @NotNull LocalDate dueOn) {}

    @POST
    @Path("enquiries")
    @Operation(summary = "Somebody is asked something, with a last day for the answer")
    public Uni<Response> ask(@BeanParam ChangeRequest request, @Valid @NotNull Enquiry body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.madeOn(),
                "/madeOn",
                _ -> new EnquiryMade(body.enquiry(), body.to(), body.question(), body.dueOn(), body.madeOn()));
    }

    record Answer(
            @NotNull LocalDate answeredOn,
            @NotNull UUID enquiry,
            @NotBlank @Size(max = WORDS) String words) {}

    @POST
    @Path("enquiries/answers")
    @Operation(summary = "An enquiry was answered")
    public Uni<Response> answer(@BeanParam ChangeRequest request, @Valid @NotNull Answer body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.answeredOn(),
                "/answeredOn",
                _ -> new EnquiryAnswered(body.enquiry(), body.words(), body.answeredOn()));
    }

    record Note(
            @NotNull LocalDate takenOn,
            @NotBlank @Size(max = WORDS) String words) {}

    @POST
    @Path("notes")
    @Operation(summary = "A note on the case")
    public Uni<Response> note(@BeanParam ChangeRequest request, @Valid @NotNull Note body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.takenOn(),
                "/takenOn",
                _ -> new NoteTaken(body.words(), body.takenOn()));
    }

    record Evidence(
            @NotNull LocalDate takenOn,

            @NotNull @Pattern(regexp = "council|complainant|other")
            String from,

            @NotBlank @Size(max = 500) String title,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    @POST
    @Path("evidence")
    @Operation(summary = "A document was taken as evidence, by its SHA-256")
    public Uni<Response> evidence(@BeanParam ChangeRequest request, @Valid @NotNull Evidence body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.takenOn(),
                "/takenOn",
                _ -> new EvidenceTaken(body.from(), body.title(), body.sha256(), null, null, body.takenOn()));
    }
}
