package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Sealed;

/** What the calendar brings about. Clocks are named as in {@code DL-21/request}. */
public sealed interface DeadlineEvent extends ComplaintEvent {

    /**
     * A council's limit passed. Once per clock, and nothing takes it back.
     *
     * @param dueOn the limit as it stood
     * @param happenedOn the first day after it
     */
    @Stored("complaint.DeadlineMissed")
    record DeadlineMissed(
            ComplaintId id,
            String clock,
            String rule,
            String stage,
            LocalDate dueOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements DeadlineEvent {}

    /**
     * A limit was kept, and that was put on record only after the miss was (R-CLK-1). The miss stays; this stands beside it.
     *
     * @param evidence what shows the day; absent where it was put on record within three working days
     * @param by who put it on record
     * @param happenedOn the day it was kept
     */
    @Stored("complaint.BreachExplained")
    record BreachExplained(
            ComplaintId id, String clock, Sealed evidence, String by, LocalDate happenedOn, LocalDate recordedOn)
            implements DeadlineEvent {}

    /**
     * A bank holiday was proclaimed, and this limit moved with it. Once per clock and proclamation.
     *
     * @param calendar the version of the calendar it is counted with now
     * @param because the days, e.g. {@code 2022-09-19 State Funeral}
     * @param happenedOn the day it was found
     */
    @Stored("complaint.DeadlineRecounted")
    record DeadlineRecounted(
            ComplaintId id,
            String clock,
            String rule,
            String stage,
            String calendar,
            LocalDate oldDueOn,
            LocalDate newDueOn,
            String because,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements DeadlineEvent {}

    /**
     * A council's limit, or the end of a person's window, comes near.
     *
     * @param step working days after day 0 at which this is announced
     */
    @Stored("complaint.DeadlineApproached")
    record DeadlineApproached(
            ComplaintId id,
            String clock,
            String rule,
            String stage,
            int step,
            LocalDate dueOn,
            int workingDaysLeft,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements DeadlineEvent {}
}
