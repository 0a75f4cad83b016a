package org.heard.intake.oral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A complaint that was spoken is written down by whoever took it, sent back to the person, and is theirs when they confirmed it
 * (SI 2006/1738 reg 16). It runs from the day it was spoken, whether it is confirmed yet or not.
 */
@Path("/v1/complaints/{id}/written-records")
class WrittenRecordResource {

    private final Changes changes;
    private final WrittenRecords records;
    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;

    WrittenRecordResource(Changes changes, WrittenRecords records, CouncilScope scope, Caller caller, ReadAudit audit) {
        this.changes = changes;
        this.records = records;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
    }

    public enum Means {
        EMAIL,
        LETTER,
        IN_PERSON,
        READ_OUT;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    public enum Confirmer {
        COMPLAINANT,
        ADVOCATE,
        REPRESENTATIVE;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    record Sending(
            @NotNull(message = "Say on which day it was sent back.")
            LocalDate sentOn,

            @NotNull(message = "Say how it was sent back.") Means means) {}

    /**
     * @param comments what the person said to it, if anything
     * @param points those that the person said more rightly; the others stay
     */
    record Confirmation(
            @NotNull(message = "Say on which day it was confirmed.")
            LocalDate confirmedOn,

            @NotNull(message = "Say who confirmed it.") Confirmer confirmedBy,

            @Size(max = 5000, message = "5,000 characters at most.")
            String comments,

            @Size(max = 50, message = "50 points at most.") List<@Valid @NotNull CorrectedPoint> points) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String step, LocalDate happenedOn, String means, String byWhom, String comments) {}

    /** @param state not-oral, written-down, sent or confirmed */
    record View(UUID complaintId, String state, List<Step> steps, List<Earlier> earlierWords) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Earlier(int number, String words, String desiredOutcome) {}

    @POST
    @Path("/sendings")
    @RolesAllowed({"complaint:lodge", "complaint:progress"})
    @Operation(
            summary = "What was written down was sent back to the person",
            description = "They are told to look, and can confirm it on their page.")
    public Uni<Response> send(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Sending body) {
        return changes.change(
                request,
                body,
                changing -> records.send(
                        changing,
                        changing.past("/sentOn", body.sentOn()),
                        body.means().toString()));
    }

    @POST
    @Path("/confirmations")
    @RolesAllowed({"complaint:lodge", "complaint:progress"})
    @Operation(
            summary = "The person confirmed what was written down",
            description =
                    "Points that they said more rightly stand in their new words from then on; the earlier words are kept.")
    public Uni<Response> confirm(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Confirmation body) {
        return changes.change(
                request,
                body,
                changing -> records.confirm(
                        changing,
                        changing.past("/confirmedOn", body.confirmedOn()),
                        body.confirmedBy().toString(),
                        body.comments(),
                        body.points() == null ? List.of() : body.points()));
    }

    @GET
    @RolesAllowed("complaint:read")
    @Operation(summary = "Whether the person confirmed what was written down")
    public Uni<View> read(@RestPath UUID id) {
        var council = caller.council();
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .call(() -> audit.record(council, id, caller, "written-records"))
                .chain(complaint -> WrittenRecords.steps(complaint).chain(steps -> EarlierWords.<EarlierWords>list(
                                "complaintId = ?1 order by number, replacedAt", id)
                        .map(earlier -> view(complaint, steps, earlier)))));
    }

    private static View view(LodgedComplaint complaint, List<WrittenRecord> steps, List<EarlierWords> earlier) {
        var unsent = Corrections.isOral(complaint) ? "written-down" : "not-oral";
        return new View(
                complaint.id,
                steps.isEmpty() ? unsent : steps.getLast().step,
                steps.stream()
                        .map(step -> new Step(step.step, step.happenedOn, step.means, step.byWhom, step.comments))
                        .toList(),
                earlier.stream()
                        .map(words -> new Earlier(words.number, words.words, words.desiredOutcome))
                        .toList());
    }
}
