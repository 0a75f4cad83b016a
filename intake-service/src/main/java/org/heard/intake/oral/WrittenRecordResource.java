package org.heard.intake.oral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A complaint that was spoken is written down by whoever took it, sent back to the person, and is theirs when they confirmed it
 * (SI 2006/1738 reg 16). It runs from the day it was spoken, whether it is confirmed yet or not.
 */
@Path("/v1/complaints/{id}/written-records")
class WrittenRecordResource {

    private final Changes changes;
    private final Corrections corrections;
    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final InstantSource realTime;

    WrittenRecordResource(
            Changes changes,
            Corrections corrections,
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            @RealTime InstantSource realTime) {
        this.changes = changes;
        this.corrections = corrections;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.realTime = realTime;
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

    /** @param number of the point, from 1 */
    record CorrectedPoint(
            @NotNull(message = "Say which point.") Integer number,

            @NotBlank(message = "Say what happened, in the person's own words.")
            @Size(max = 20000, message = "20,000 characters at most.")
            String words,

            @Size(max = 5000, message = "5,000 characters at most.")
            String desiredOutcome) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String step, LocalDate happenedOn, String means, String byWhom, String comments) {}

    /** @param state not-oral, written-down, sent or confirmed */
    record View(UUID complaintId, String state, List<Step> steps, List<Earlier> earlierWords) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Earlier(int number, String words, String desiredOutcome) {}

    @POST
    @Path("/sendings")
    @RolesAllowed({"complaint:lodge", "complaint:progress"})
    @Operation(summary = "What was written down was sent back to the person")
    public Uni<Response> send(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Sending body) {
        return changes.change(request, body, changing -> steps(changing).chain(before -> {
            mustNotBeConfirmed(before);
            var step = step(changing, WrittenRecord.SENT, changing.past("/sentOn", body.sentOn()));
            step.means = body.means().toString();
            return step.persistAndFlush().replaceWith(step.id);
        }));
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
        return changes.change(request, body, changing -> steps(changing).chain(before -> {
            mustNotBeConfirmed(before);
            var sent = before.stream()
                    .map(step -> step.happenedOn)
                    .min(LocalDate::compareTo)
                    .orElseThrow(() -> new Refused(
                            "written-record-not-sent", "The person confirms what was sent to them, and nothing was."));
            if (body.confirmedOn().isBefore(sent)) {
                throw new Refused(
                        "date-before-what-it-follows", "This cannot have happened before the step that it follows.");
            }
            var step = step(changing, WrittenRecord.CONFIRMED, changing.past("/confirmedOn", body.confirmedOn()));
            step.byWhom = body.confirmedBy().toString();
            step.comments = body.comments();
            var corrected = body.points() == null ? List.<CorrectedPoint>of() : body.points();
            return step.<WrittenRecord>persistAndFlush()
                    .chain(() -> corrections.apply(changing, corrected))
                    .replaceWith(step.id);
        }));
    }

    private Uni<List<WrittenRecord>> steps(Changing changing) {
        if (!Corrections.isOral(changing.complaint())) {
            throw new Refused("not-oral", "The complaint came in writing, so it stands in the person's own words.");
        }
        return WrittenRecord.list("complaintId = ?1 order by recordedAt", changing.complaint().id);
    }

    private static void mustNotBeConfirmed(List<WrittenRecord> before) {
        if (before.stream().anyMatch(step -> step.step.equals(WrittenRecord.CONFIRMED))) {
            throw new Refused("written-record-already-confirmed", "The person has confirmed what was written down.");
        }
    }

    private WrittenRecord step(Changing changing, String name, LocalDate on) {
        var step = new WrittenRecord();
        step.id = UUID.randomUUID();
        step.complaintId = changing.complaint().id;
        step.councilId = changing.council().value();
        step.step = name;
        step.happenedOn = on;
        step.recordedAt = realTime.instant();
        step.recordedBy = changing.by();
        return step;
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
                .chain(complaint -> WrittenRecord.<WrittenRecord>list("complaintId = ?1 order by recordedAt", id)
                        .chain(steps -> EarlierWords.<EarlierWords>list(
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
