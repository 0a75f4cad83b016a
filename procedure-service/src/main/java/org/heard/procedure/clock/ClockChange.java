package org.heard.procedure.clock;

import java.time.LocalDate;

/** What a fact does to one clock. A complaint's clocks are the fold of these, oldest first. */
public sealed interface ClockChange {
    /** The clock that changes. */
    ClockCode clock();

    /**
     * Day 0. Opening a clock again starts it anew from another day 0 (a statement amended after it was agreed); what
     * was missed before stays on record.
     *
     * @param because the fact that made it, e.g. {@code StageEscalated}
     */
    record Opened(ClockCode clock, LocalDate day0, String because) implements ClockChange {}

    /**
     * More time, for a named reason.
     *
     * @param newDate the limit from now on
     * @param toldOn the day the person was told
     */
    record Extended(ClockCode clock, String reason, LocalDate newDate, LocalDate toldOn) implements ClockChange {}

    /**
     * The limit stands still, for a ground that the rule names. The days after this one do not count.
     *
     * @param ground the named ground, e.g. {@code concurrent-proceedings}
     * @param reach the whole complaint; or only a part of it, and then the limit goes on for the rest
     * @param on the day of the decision
     * @param reviewOn the day by which it is looked at again
     * @param by the fact that holds it, e.g. {@code PrejudiceDecisionMade}
     */
    record Held(ClockCode clock, String ground, Reach reach, LocalDate on, LocalDate reviewOn, String by)
            implements ClockChange {}

    /**
     * A hold was looked at again, and stays.
     *
     * @param reviewOn the day by which it is looked at once more
     */
    record Reviewed(ClockCode clock, String ground, LocalDate reviewOn) implements ClockChange {}

    /** How much of a complaint a hold concerns. */
    enum Reach {
        WHOLE,
        PART
    }

    /**
     * The ground of a hold is gone, and what was left of the limit runs on. The day itself does not count.
     *
     * @param on the day the ground fell away
     * @param by the fact that ended the hold, e.g. {@code ProceedingsConcluded}
     */
    record Released(ClockCode clock, String ground, LocalDate on, String by) implements ClockChange {}

    /**
     * The calendar changed, and the limit with it. It is counted with the calendar of the day in any case; this keeps
     * that it moved, for those who were told the old date.
     *
     * @param calendar the version of the new calendar
     * @param because the days, e.g. {@code 2022-09-19 State Funeral}
     * @param on the day it was found
     */
    record Recounted(
            ClockCode clock, String calendar, LocalDate oldDueOn, LocalDate newDueOn, String because, LocalDate on)
            implements ClockChange {}

    /**
     * The clock stops. Of a clock that never opened, or has ended, this says nothing: one fact may end several clocks,
     * whichever of them run.
     *
     * @param how whether the duty was done, or fell away
     * @param on the day it happened: what counts against the limit
     * @param recordedOn the day it was put on record
     * @param by the fact that ended it, e.g. {@code AdjudicationIssued}
     */
    record Ended(ClockCode clock, Ending how, LocalDate on, LocalDate recordedOn, String by) implements ClockChange {
        /** What was to be done was done. */
        public static Ended done(ClockCode clock, LocalDate on, LocalDate recordedOn, String by) {
            return new Ended(clock, Ending.DONE, on, recordedOn, by);
        }

        /** Nothing is to be done any more: withdrawn, or another stage took its place. */
        public static Ended fellAway(ClockCode clock, LocalDate on, LocalDate recordedOn, String by) {
            return new Ended(clock, Ending.FELL_AWAY, on, recordedOn, by);
        }
    }

    /**
     * A clock that fell away when its complaint ended goes on: day 0 and what moved the limit stay. Where the person had
     * ended it, it goes on where it stood: the days in between do not count, nor does the day itself. Where the council
     * had, it goes on as if it had never stood still.
     *
     * @param on the day the complaint came back
     * @param by the fact that brought it back, e.g. {@code ComplaintReinstated}
     * @param stoodStill whether the days in between do not count
     */
    record Resumed(ClockCode clock, LocalDate on, String by, boolean stoodStill) implements ClockChange {}

    /** How a clock stops. */
    enum Ending {
        DONE,
        FELL_AWAY
    }

    /**
     * A council's limit passed. Recorded once per clock, and nothing takes it back.
     *
     * @param dueOn the limit as it stood
     * @param missedOn the first calendar day after it
     */
    record Missed(ClockCode clock, LocalDate dueOn, LocalDate missedOn) implements ClockChange {}

    /**
     * The limit was kept, and that was put on record after the miss was.
     *
     * @param keptOn the day it was kept
     * @param recordedOn the day that was put on record
     * @param by who put it on record
     */
    record Explained(ClockCode clock, LocalDate keptOn, LocalDate recordedOn, String by) implements ClockChange {}

    /**
     * The approach of a limit was announced.
     *
     * @param step of the rule's warnings; earlier steps are done with, too
     * @param dueOn the limit as it stood
     * @param workingDaysLeft on the day of the announcement
     */
    record Warned(ClockCode clock, int step, LocalDate dueOn, int workingDaysLeft) implements ClockChange {}
}
