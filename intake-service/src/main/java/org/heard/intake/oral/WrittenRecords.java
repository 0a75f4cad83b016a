package org.heard.intake.oral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.clock.RealTime;
import org.heard.kit.problem.Refused;

/**
 * The steps of what was said and written down, whoever takes them: a council over REST, or the person on their page (SI 2006/1738
 * reg 16). Each method runs within the running transaction.
 */
@ApplicationScoped
public class WrittenRecords {

    private final Corrections corrections;
    private final ToIntakeTopic topic;
    private final InstantSource realTime;

    WrittenRecords(Corrections corrections, ToIntakeTopic topic, @RealTime InstantSource realTime) {
        this.corrections = corrections;
        this.topic = topic;
        this.realTime = realTime;
    }

    /**
     * How far it is.
     *
     * @param awaited whether it was sent to the person, who has not confirmed it yet
     * @param confirmedOn null while nobody did
     */
    public record Progress(boolean awaited, LocalDate confirmedOn) {}

    /** How far what was said is on its way to be the person's own words. */
    public Uni<Progress> progress(LodgedComplaint complaint) {
        return steps(complaint).map(steps -> {
            var confirmed = confirmation(steps);
            return new Progress(
                    Corrections.isOral(complaint) && !steps.isEmpty() && confirmed.isEmpty(),
                    confirmed.map(step -> step.happenedOn).orElse(null));
        });
    }

    /**
     * It was sent back to the person, who is told to look.
     *
     * @throws Refused {@code not-oral}, {@code written-record-already-confirmed}
     */
    Uni<UUID> send(Changing changing, LocalDate on, String means) {
        return open(changing).chain(_ -> {
            var step = step(changing, WrittenRecord.SENT, on);
            step.means = means;
            return step.persistAndFlush()
                    .chain(() -> topic.writtenRecordSent(changing.council(), step.complaintId, step.id, on))
                    .replaceWith(step.id);
        });
    }

    /**
     * The person confirmed it.
     *
     * @param by complainant, advocate or representative
     * @param comments what they said to it, or null
     * @param corrected the points that they said more rightly; the others stay
     * @throws Refused {@code not-oral}, {@code written-record-already-confirmed}, {@code written-record-not-sent},
     *     {@code date-before-what-it-follows}, {@code point-unknown}
     */
    public Uni<UUID> confirm(
            Changing changing, LocalDate on, String by, String comments, List<CorrectedPoint> corrected) {
        return open(changing).chain(before -> {
            var sent = before.stream()
                    .map(step -> step.happenedOn)
                    .min(LocalDate::compareTo)
                    .orElseThrow(() -> new Refused(
                            "written-record-not-sent", "The person confirms what was sent to them, and nothing was."));
            if (on.isBefore(sent)) {
                throw new Refused(
                        "date-before-what-it-follows", "This cannot have happened before the step that it follows.");
            }
            var step = step(changing, WrittenRecord.CONFIRMED, on);
            step.byWhom = by;
            step.comments = comments;
            return step.<WrittenRecord>persistAndFlush()
                    .chain(() -> corrections.apply(changing, corrected))
                    .replaceWith(step.id);
        });
    }

    private static Uni<List<WrittenRecord>> open(Changing changing) {
        if (!Corrections.isOral(changing.complaint())) {
            throw new Refused("not-oral", "The complaint came in writing, so it stands in the person's own words.");
        }
        return steps(changing.complaint()).invoke(steps -> {
            if (confirmation(steps).isPresent()) {
                throw new Refused(
                        "written-record-already-confirmed", "The person has confirmed what was written down.");
            }
        });
    }

    static Uni<List<WrittenRecord>> steps(LodgedComplaint complaint) {
        return WrittenRecord.list("complaintId = ?1 order by recordedAt", complaint.id);
    }

    private static Optional<WrittenRecord> confirmation(List<WrittenRecord> steps) {
        return steps.stream()
                .filter(step -> step.step.equals(WrittenRecord.CONFIRMED))
                .findFirst();
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
}
