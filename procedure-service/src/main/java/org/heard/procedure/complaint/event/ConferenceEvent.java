package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Companion;
import org.heard.procedure.complaint.term.ConferenceOutcome;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Standing;

/** What happens on the conference route only (domain rules 4.2). What the conference decided stands meanwhile. */
public sealed interface ConferenceEvent extends OwnEvent {

    /** Whether somebody may use this route who is neither a parent nor a carer (CONF-1). */
    @Stored("complaint.StandingDecided")
    record StandingDecided(
            ComplaintId id, Standing standing, Sealed reasons, LocalDate happenedOn, LocalDate recordedOn)
            implements ConferenceEvent, LastAnswer {

        /** For whom the route is not open the council answers nothing more: the Ombudsman is next. */
        @Override
        public boolean endsTheProcedure() {
            return standing == Standing.NONE;
        }
    }

    /**
     * The chair of the conference spoke with the person (CONF-5).
     *
     * @param conferenceOn the day of the conference, from which the person's time to complain was counted
     * @param companions who was with them
     */
    @Stored("complaint.ChairMadeContact")
    record ChairMadeContact(
            ComplaintId id,
            LocalDate conferenceOn,
            List<Companion> companions,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ConferenceEvent {}

    /**
     * What one agency did was passed on to that agency, which answers it (CONF-4).
     *
     * @param points their numbers in the complaint's ledger, from 1
     */
    @Stored("complaint.PointsPassedToAgency")
    record PointsPassedToAgency(
            ComplaintId id, List<Integer> points, String agency, LocalDate happenedOn, LocalDate recordedOn)
            implements ConferenceEvent {}

    /** A stage was answered; none can change what the conference decided (CONF-3). */
    @Stored("complaint.ConferenceAnswered")
    record ConferenceAnswered(
            ComplaintId id,
            Stage stage,
            ConferenceOutcome outcome,
            Sealed words,
            List<PointFinding> findings,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ConferenceEvent {}

    /** The inter-agency panel met (CONF-6). */
    @Stored("complaint.ConferencePanelHeld")
    record ConferencePanelHeld(ComplaintId id, List<Companion> companions, LocalDate happenedOn, LocalDate recordedOn)
            implements ConferenceEvent {}

    /** The inter-agency panel answered: the last answer there is (CONF-6, CONF-7). */
    @Stored("complaint.ConferencePanelAnswered")
    record ConferencePanelAnswered(
            ComplaintId id,
            ConferenceOutcome outcome,
            Sealed words,
            List<PointFinding> findings,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ConferenceEvent, LastAnswer {}
}
