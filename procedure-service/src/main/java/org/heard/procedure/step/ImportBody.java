package org.heard.procedure.step;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.complaint.term.ProcedureKind;

/**
 * A complaint with its past.
 *
 * @param dryRun true: nothing is kept; the answer is what it would be
 * @param steps what happened since, the oldest first
 */
record ImportBody(
        boolean dryRun,
        @NotNull @Valid Complaint complaint,

        @NotNull @Size(max = 200, message = "200 steps at most.")
        List<@NotNull @Valid StepBody> steps) {

    /** A complaint as intake took it in. */
    record Complaint(
            @NotNull UUID id,
            @NotBlank @Size(max = 60) String reference,
            @NotNull ProcedureKind procedure,
            @NotBlank @Size(max = 20) String channel,
            @NotBlank @Size(max = 30) String complainantKind,
            boolean youngPerson,
            @NotNull @Size(max = 50) List<@NotBlank String> reasons,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid PointBody> points,
            boolean advocateWanted,
            LocalDate firstNoticeOn,
            @Size(max = 30) String actsFor,
            @NotNull LocalDate receivedOn) {}

    record PointBody(
            @NotNull UUID pointId, @NotBlank @Size(max = 60) String about) {}

    /**
     * One step.
     *
     * @param step its address under the complaint, such as stage-1/responses
     * @param body as that address takes it
     */
    record StepBody(
            @NotBlank @Size(max = 60) String step, @NotNull JsonNode body) {}
}
