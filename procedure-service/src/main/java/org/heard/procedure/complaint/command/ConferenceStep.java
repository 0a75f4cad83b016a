package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Companion;
import org.heard.procedure.complaint.term.ConferenceOutcome;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Standing;

/** What is done on the conference route only. */
public sealed interface ConferenceStep extends OwnStep {

    /** Whether somebody may use this route who is neither a parent nor a carer. */
    record DecideStanding(
            @TargetAggregateIdentifier ComplaintId id,
            Standing standing,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ConferenceStep {}

    /** The chair of the conference spoke with the person. */
    record MakeContact(
            @TargetAggregateIdentifier ComplaintId id,
            LocalDate conferenceOn,
            Set<Companion> companions,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ConferenceStep {}

    /** @param points their numbers in the complaint's ledger, from 1 */
    record PassToAgency(
            @TargetAggregateIdentifier ComplaintId id,
            List<Integer> points,
            String agency,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ConferenceStep {}

    /** The stage at which the complaint is was answered. */
    record AnswerConference(
            @TargetAggregateIdentifier ComplaintId id,
            ConferenceOutcome outcome,
            Sealed words,
            List<PointFinding> findings,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ConferenceStep {}

    record HoldConferencePanel(
            @TargetAggregateIdentifier ComplaintId id,
            Set<Companion> companions,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ConferenceStep {}
}
