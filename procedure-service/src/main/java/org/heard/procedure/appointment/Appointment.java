package org.heard.procedure.appointment;

import java.time.LocalDate;
import org.heard.procedure.complaint.term.DeclineReason;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Role;

/**
 * How one person came to hold one role, as far as it went. A day that there is not, or not yet, is null.
 *
 * @param person id in the register
 */
public record Appointment(
        Role role,
        String person,
        LocalDate askedOn,
        LocalDate offeredOn,
        LocalDate acceptedOn,
        LocalDate declinedOn,
        DeclineReason declinedBecause,
        LocalDate endedOn,
        EndReason endedBecause) {

    static Appointment begun(Role role, String person) {
        return new Appointment(role, person, null, null, null, null, null, null, null);
    }

    Appointment asked(LocalDate day) {
        return new Appointment(role, person, day, offeredOn, null, null, null, null, null);
    }

    Appointment offered(LocalDate day) {
        return new Appointment(role, person, askedOn, day, null, null, null, null, null);
    }

    Appointment accepted(LocalDate day) {
        return new Appointment(role, person, askedOn, offeredOn, day, null, null, null, null);
    }

    Appointment declined(LocalDate day, DeclineReason because) {
        return new Appointment(role, person, askedOn, offeredOn, null, day, because, null, null);
    }

    Appointment ended(LocalDate day, EndReason because) {
        return new Appointment(role, person, askedOn, offeredOn, acceptedOn, null, null, day, because);
    }

    /** Neither declined nor ended. */
    boolean isOpen() {
        return declinedOn == null && endedOn == null;
    }

    /** Accepted and not ended: from here to there they see the complaint. */
    public boolean isHeld() {
        return acceptedOn != null && endedOn == null;
    }

    /** Accepted at some time, ended or not. */
    public boolean wasHeld() {
        return acceptedOn != null;
    }

    /** The latest day that is known of it. */
    LocalDate latest() {
        return endedOn != null
                ? endedOn
                : declinedOn != null
                        ? declinedOn
                        : acceptedOn != null ? acceptedOn : offeredOn != null ? offeredOn : askedOn;
    }
}
