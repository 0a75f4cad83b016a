package org.heard.procedure.appointment;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.AppointmentStep;
import org.heard.procedure.complaint.command.AppointmentStep.Appoint;
import org.heard.procedure.complaint.command.AppointmentStep.AskToServe;
import org.heard.procedure.complaint.command.AppointmentStep.DeclineAppointment;
import org.heard.procedure.complaint.command.AppointmentStep.EndAppointment;
import org.heard.procedure.complaint.command.AppointmentStep.OfferAppointment;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAsked;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentDeclined;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentOffered;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;

/** Asked, offered, accepted or declined, ended: each with its day (R-S2-2, R-S3-1). A withdrawn complaint lets people go. */
public final class Appointing {

    private Appointing() {}

    public static ComplaintEvent decide(AppointmentStep step, Progress progress) {
        var appointments = Appointments.of(progress);
        if (!(step instanceof EndAppointment)) {
            EveryProcedure.mustStand(progress);
        }
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        return switch (step) {
            case AskToServe it -> ask(it, appointments, progress);
            case OfferAppointment it -> offer(it, appointments, progress);
            case Appoint it -> appoint(it, appointments, progress);
            case DeclineAppointment it -> decline(it, appointments);
            case EndAppointment it -> end(it, appointments, progress);
        };
    }

    private static AppointmentAsked ask(AskToServe step, Appointments appointments, Progress progress) {
        var person = step.candidate().person();
        Refusal.ALREADY_ASKED.when(appointments.open(step.role(), person).isPresent());
        WhoMayServe.check(step.role(), step.candidate(), step.happenedOn(), progress);
        return new AppointmentAsked(step.id(), step.role(), person, step.happenedOn(), step.recordedOn());
    }

    private static AppointmentOffered offer(OfferAppointment step, Appointments appointments, Progress progress) {
        var person = step.candidate().person();
        var open = appointments.open(step.role(), person);
        Refusal.ALREADY_APPOINTED.when(open.filter(Appointment::isHeld).isPresent());
        Refusal.ALREADY_OFFERED.when(open.map(Appointment::offeredOn).isPresent());
        open.ifPresent(it -> EveryProcedure.mustNotPrecede(step.happenedOn(), it.latest()));
        WhoMayServe.check(step.role(), step.candidate(), step.happenedOn(), progress);
        return new AppointmentOffered(step.id(), step.role(), person, step.happenedOn(), step.recordedOn());
    }

    private static ComplaintEvent appoint(Appoint step, Appointments appointments, Progress progress) {
        var role = step.role();
        var person = step.candidate().person();
        mustBeItsTime(role, step.happenedOn(), progress);
        var open = appointments.open(role, person);
        Refusal.ALREADY_APPOINTED.when(open.filter(Appointment::isHeld).isPresent());
        Refusal.ROLE_ALREADY_HELD.when(appointments.holders(role).size() >= role.seats());
        open.ifPresent(it -> EveryProcedure.mustNotPrecede(step.happenedOn(), it.latest()));
        WhoMayServe.check(role, step.candidate(), step.happenedOn(), progress);
        return switch (role) {
            case INVESTIGATOR -> new InvestigatorAppointed(step.id(), person, step.happenedOn(), step.recordedOn());
            case INDEPENDENT_PERSON ->
                new IndependentPersonAppointed(step.id(), person, step.happenedOn(), step.recordedOn());
            case ADJUDICATING_OFFICER, PANEL_CHAIR, PANEL_MEMBER, ADVOCATE ->
                new AppointmentAccepted(step.id(), role, person, step.happenedOn(), step.recordedOn());
        };
    }

    /** Investigator, independent person and adjudicating officer serve in stage 2, the panel in stage 3, the advocate throughout. */
    private static void mustBeItsTime(Role role, LocalDate day, Progress progress) {
        switch (role) {
            case INVESTIGATOR, INDEPENDENT_PERSON, ADJUDICATING_OFFICER -> {
                Refusal.STAGE_2_NOT_BEGUN.when(progress.stage() == Stage.STAGE_1);
                Refusal.STAGE_2_OVER.when(progress.stage() == Stage.STAGE_3);
                Refusal.STAGE_2_ALREADY_ANSWERED.when(progress.has(AdjudicationIssued.class));
                EveryProcedure.mustNotPrecede(day, progress.stageBeganOn());
            }
            case PANEL_CHAIR, PANEL_MEMBER -> {
                Refusal.STAGE_3_NOT_BEGUN.when(progress.stage() != Stage.STAGE_3);
                Refusal.PANEL_ALREADY_HELD.when(progress.has(PanelHeld.class));
                EveryProcedure.mustNotPrecede(day, progress.stageBeganOn());
            }
            case ADVOCATE -> {}
        }
    }

    /**
     * Whoever sits on the panel has checks that hold on the day it meets, renewed or not since they were appointed.
     *
     * @param serving as the register speaks of them
     */
    public static void panelMustBeChecked(Appointments appointments, List<Candidate> serving, LocalDate day) {
        for (var seat : appointments.held()) {
            if (seat.role().isOnPanel()) {
                var person = serving.stream()
                        .filter(it -> it.person().equals(seat.person()))
                        .findFirst()
                        .orElseThrow(Refusal.NOT_IN_THE_REGISTER::refused);
                WhoMayServe.mustBeChecked(person, day);
            }
        }
    }

    private static AppointmentDeclined decline(DeclineAppointment step, Appointments appointments) {
        var open = appointments.open(step.role(), step.person()).orElseThrow(Refusal.NOT_ASKED::refused);
        Refusal.ALREADY_APPOINTED.when(open.isHeld());
        EveryProcedure.mustNotPrecede(step.happenedOn(), open.latest());
        return new AppointmentDeclined(
                step.id(), step.role(), step.person(), step.because(), step.happenedOn(), step.recordedOn());
    }

    private static AppointmentEnded end(EndAppointment step, Appointments appointments, Progress progress) {
        var held = appointments
                .open(step.role(), step.person())
                .filter(Appointment::isHeld)
                .orElseThrow(Refusal.NOT_APPOINTED::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), held.acceptedOn());
        Refusal.ADVOCATE_STAYS.when(step.role() == Role.ADVOCATE
                && (step.because() == EndReason.REPLACED
                        || step.because() == EndReason.SERVED && progress.status() == Status.OPEN));
        return new AppointmentEnded(
                step.id(), step.role(), step.person(), step.because(), step.happenedOn(), step.recordedOn());
    }
}
