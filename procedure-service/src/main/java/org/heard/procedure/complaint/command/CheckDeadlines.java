package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;

/** A day has come: record every limit that has passed, and announce those that come near. */
public record CheckDeadlines(@TargetAggregateIdentifier ComplaintId id, LocalDate recordedOn)
        implements ComplaintCommand {}
