package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.PlannedAction;
import org.heard.procedure.complaint.term.Sealed;

/** What the council does because of a complaint, whatever becomes of the complaint itself. */
public sealed interface ActionEvent extends ComplaintEvent {

    /**
     * The council agreed to do it.
     *
     * @param number counted through the complaint, from 1
     */
    @Stored("complaint.ActionAgreed")
    record ActionAgreed(ComplaintId id, int number, PlannedAction plan, LocalDate happenedOn, LocalDate recordedOn)
            implements ActionEvent {}

    /** It was done; words are the evidence. Evidence may come more than once. */
    @Stored("complaint.ActionEvidenced")
    record ActionEvidenced(ComplaintId id, int number, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements ActionEvent {}

    /**
     * The person saw the evidence.
     *
     * @param by who says so for them
     */
    @Stored("complaint.ActionSeen")
    record ActionSeen(ComplaintId id, int number, AskedBy by, LocalDate happenedOn, LocalDate recordedOn)
            implements ActionEvent {}
}
