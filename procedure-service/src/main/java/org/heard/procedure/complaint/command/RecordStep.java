package org.heard.procedure.complaint.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.workingdays.WorkingDays;

/**
 * A step that somebody puts on record, whichever it is (R-CLK-1).
 *
 * @param evidence what shows the day it happened; null for none
 * @param by who puts it on record
 */
public record RecordStep(
        @TargetAggregateIdentifier ComplaintId id, Step step, Sealed evidence, String by, WorkingDays days) {}
