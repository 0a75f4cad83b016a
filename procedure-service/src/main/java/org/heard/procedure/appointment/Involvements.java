package org.heard.procedure.appointment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.InvolvementStep;
import org.heard.procedure.complaint.command.InvolvementStep.InvolveStaff;
import org.heard.procedure.complaint.command.InvolvementStep.ReleaseStaff;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.InvolvementEvent;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffInvolved;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffReleased;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Part;

/**
 * Who has a part in a complaint that keeps them from another.
 *
 * @param all each person and part, in the order in which they were told
 */
public record Involvements(List<Involvement> all) {

    /** One person's part. */
    public record Involvement(String staff, Part part) {}

    public Involvements {
        all = List.copyOf(all);
    }

    /** The parts that the facts so far add up to. */
    public static Involvements of(Progress progress) {
        var sofar = new LinkedHashSet<Involvement>();
        for (var fact : progress.facts()) {
            if (fact instanceof InvolvementEvent told) {
                var one = new Involvement(told.staff(), told.part());
                switch (told) {
                    case StaffInvolved _ -> sofar.add(one);
                    case StaffReleased _ -> sofar.remove(one);
                }
            }
        }
        return new Involvements(List.copyOf(sofar));
    }

    /** All who have a part. */
    public Set<String> of(Part part) {
        return staff(it -> it.part() == part);
    }

    /** All who may neither find nor open the complaint, whatever their role. */
    public Set<String> barred() {
        return staff(it -> it.part().bars());
    }

    private Set<String> staff(Predicate<Involvement> wanted) {
        return all.stream().filter(wanted).map(Involvement::staff).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Who gave the answer of stage 1, so that they do not look into it or judge it later (R-S1-1).
     *
     * @param by null where it is not told; nothing is assumed then
     */
    public static List<ComplaintEvent> answeredStageOne(Step answer, String by, Progress progress) {
        return by == null || of(progress).all().contains(new Involvement(by, Part.ANSWERED_STAGE_1))
                ? List.of()
                : List.of(new StaffInvolved(
                        answer.id(), by, Part.ANSWERED_STAGE_1, answer.happenedOn(), answer.recordedOn()));
    }

    /** What is told of a person's part, in every procedure and at any time. */
    public static List<ComplaintEvent> decide(InvolvementStep step, Progress progress) {
        EveryProcedure.mustNotLieInTheFuture(step.happenedOn(), step);
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        return switch (step) {
            case InvolveStaff involve -> involve(involve, progress);
            case ReleaseStaff release -> List.of(release(release, progress));
        };
    }

    /** Who serves and turns out to be complained about serves no longer, nor does who manages them. */
    private static List<ComplaintEvent> involve(InvolveStaff step, Progress progress) {
        var known = new Involvement(step.staff(), step.part());
        Refusal.PART_ALREADY_KNOWN.when(of(progress).all().contains(known));
        var serving = Appointments.of(progress).held().stream()
                .filter(it ->
                        it.person().equals(step.staff()) || step.registeredAs().contains(it.person()))
                .toList();
        Refusal.HOLDS_AN_APPOINTMENT.when(step.part() == Part.EXCLUDED && !serving.isEmpty());
        var told = new StaffInvolved(step.id(), step.staff(), step.part(), step.happenedOn(), step.recordedOn());
        var after = progress.after(told, List.of());
        var facts = new ArrayList<ComplaintEvent>();
        facts.add(told);
        for (var appointment : Appointments.of(progress).held()) {
            if (serving.contains(appointment) || mayNotStay(appointment, step, after)) {
                facts.add(new AppointmentEnded(
                        step.id(),
                        appointment.role(),
                        appointment.person(),
                        EndReason.CONFLICT_FOUND,
                        step.recordedOn(),
                        step.recordedOn()));
            }
        }
        return facts;
    }

    /** They would not be appointed today. */
    private static boolean mayNotStay(Appointment appointment, InvolveStaff step, Progress after) {
        return step.serving().stream()
                .filter(candidate -> candidate.person().equals(appointment.person()))
                .anyMatch(candidate -> WhoMayServe.conflict(appointment.role(), candidate, after)
                        .isPresent());
    }

    private static StaffReleased release(ReleaseStaff step, Progress progress) {
        Refusal.PART_NOT_KNOWN.when(!of(progress).all().contains(new Involvement(step.staff(), step.part())));
        return new StaffReleased(step.id(), step.staff(), step.part(), step.happenedOn(), step.recordedOn());
    }
}
