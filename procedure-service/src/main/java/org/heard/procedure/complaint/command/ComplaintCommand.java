package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;

/** A wish for one complaint that exists. */
public sealed interface ComplaintCommand permits Step, CheckDeadlines {

    ComplaintId id();

    /** Today, by the business clock. */
    LocalDate recordedOn();
}
