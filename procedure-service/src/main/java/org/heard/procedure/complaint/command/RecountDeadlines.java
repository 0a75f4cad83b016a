package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.workingdays.WorkingDays;

/**
 * Look at what a proclaimed holiday moves, whichever procedure the complaint is in.
 *
 * @param before the calendar that the dates told so far were counted with
 * @param after the same with the holiday
 */
public record RecountDeadlines(
        @TargetAggregateIdentifier ComplaintId id, WorkingDays before, WorkingDays after, LocalDate recordedOn) {}
