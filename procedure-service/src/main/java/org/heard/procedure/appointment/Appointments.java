package org.heard.procedure.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.AppointmentEvent;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAsked;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentDeclined;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentOffered;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Status;

/**
 * Who holds which role of a complaint, who did, and who was asked.
 *
 * @param all in the order in which they were begun; somebody asked again after declining stands here twice
 */
public record Appointments(List<Appointment> all) {

    private static final int PANEL = 3;

    public Appointments {
        all = List.copyOf(all);
    }

    /** The appointments that the facts so far add up to. */
    public static Appointments of(Progress progress) {
        var sofar = new ArrayList<Appointment>();
        for (var fact : progress.facts()) {
            take(fact, sofar);
        }
        return new Appointments(sofar);
    }

    /** Who holds the role now; of the two members beside the chair the one who accepted first. */
    public Optional<Appointment> holder(Role role) {
        return holders(role).stream().findFirst();
    }

    /** All who hold the role now. */
    public List<Appointment> holders(Role role) {
        return held(it -> it.role() == role);
    }

    /** All who hold any role now. */
    public List<Appointment> held() {
        return held(_ -> true);
    }

    /** Everything that person held or holds, under whichever of these ids. */
    public List<Role> rolesEverOf(Set<String> ids) {
        return all.stream()
                .filter(it -> it.wasHeld() && ids.contains(it.person()))
                .map(Appointment::role)
                .distinct()
                .toList();
    }

    /** Whether three people, one of them the chair, make the review panel (SI 2006/1738 reg 19(1), (2)). */
    public boolean isPanelComplete() {
        return held(it -> it.role().isOnPanel()).stream()
                        .map(Appointment::person)
                        .distinct()
                        .count()
                == PANEL;
    }

    /** Whether that panel had been found by a day. */
    public boolean isPanelCompleteOn(LocalDate day) {
        return isPanelComplete()
                && held(it -> it.role().isOnPanel()).stream()
                        .noneMatch(it -> it.acceptedOn().isAfter(day));
    }

    /**
     * Who sees the complaint because they serve on it: while it stands, and until what they were appointed for is done. An
     * investigator and an adjudicating officer see it until stage 2 is answered, the others until the last answer, an advocate as
     * long as it has not ended.
     *
     * @return ids in the register
     */
    public static List<String> whoSee(Progress progress) {
        return of(progress).held().stream()
                .filter(it -> isAtWork(it.role(), progress))
                .map(Appointment::person)
                .distinct()
                .toList();
    }

    private static boolean isAtWork(Role role, Progress progress) {
        if (progress.isErased()) {
            return false;
        }
        var open = progress.status() == Status.OPEN && progress.procedure() == ProcedureKind.STATUTORY;
        return switch (role) {
            case ADVOCATE -> progress.ending().isEmpty();
            case INVESTIGATOR, ADJUDICATING_OFFICER -> open && !progress.has(AdjudicationIssued.class);
            case INDEPENDENT_PERSON, PANEL_CHAIR, PANEL_MEMBER -> open;
        };
    }

    /** The asking, offer or appointment of a person that is neither declined nor ended. */
    Optional<Appointment> open(Role role, String person) {
        return all.stream()
                .filter(it -> it.isOpen() && it.role() == role && it.person().equals(person))
                .findFirst();
    }

    private List<Appointment> held(Predicate<Appointment> wanted) {
        return all.stream().filter(Appointment::isHeld).filter(wanted).toList();
    }

    private static void take(ComplaintEvent fact, List<Appointment> all) {
        var day = fact.happenedOn();
        switch (fact) {
            case InvestigatorAppointed it -> accept(Role.INVESTIGATOR, it.person(), day, all);
            case IndependentPersonAppointed it -> accept(Role.INDEPENDENT_PERSON, it.person(), day, all);
            case AppointmentAccepted it -> accept(it.role(), it.person(), day, all);
            case AppointmentAsked it -> change(it, open -> open.asked(day), all);
            case AppointmentOffered it -> change(it, open -> open.offered(day), all);
            case AppointmentDeclined it -> change(it, open -> open.declined(day, it.because()), all);
            case AppointmentEnded it -> change(it, open -> open.ended(day, it.because()), all);
            case ComplaintEvent _ -> {}
        }
    }

    /** Before the register, somebody else's appointment took the place of the one before without a word. */
    private static void accept(Role role, String person, LocalDate day, List<Appointment> all) {
        if (role.seats() == 1) {
            all.replaceAll(it -> it.isHeld() && it.role() == role ? it.ended(day, EndReason.REPLACED) : it);
        }
        change(role, person, open -> open.accepted(day), all);
    }

    private static void change(AppointmentEvent fact, Function<Appointment, Appointment> how, List<Appointment> all) {
        change(fact.role(), fact.person(), how, all);
    }

    private static void change(
            Role role, String person, Function<Appointment, Appointment> how, List<Appointment> all) {
        for (var i = 0; i < all.size(); i++) {
            var it = all.get(i);
            if (it.isOpen() && it.role() == role && it.person().equals(person)) {
                all.set(i, how.apply(it));
                return;
            }
        }
        all.add(how.apply(Appointment.begun(role, person)));
    }
}
