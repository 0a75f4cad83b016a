package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heard.procedure.clock.Budget.InWorkingDays;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Released;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.workingdays.Skipped;
import org.heard.workingdays.WorkingDays;

/**
 * How a date came to be: everything a clerk, a young person or an Ombudsman needs to count it again by hand.
 *
 * @param clock which clock
 * @param owner {@code council} or {@code person}
 * @param stage {@code stage-1}, {@code stage-2} or {@code stage-3}; {@code reception} or {@code ombudsman}
 * @param day0 the day that is not counted, and why it is that day
 * @param budget what the rule gives, as its rule set spells it, e.g. {@code 12mo-beginning-with}
 * @param budgetWorkingDays working days the rule gives; 0 where it does not count in them
 * @param limit the last day of the limit, to its end in London; empty where the rule gives no figure, and while it stands
 *     still
 * @param state on the day it was asked
 * @param endedOn the day it ended, if it did
 * @param missedOn the first day after a limit that was missed, if the miss is on record
 * @param workingDaysLeft from the day it was asked
 * @param overdueWorkingDays up to the day it was asked, or the day it ended
 * @param skipped each day passed over between day 0 and the limit; none where every day counts
 * @param moves what moved day 0 or the limit, oldest first
 * @param holds the grounds on which it stood or stands still, in whole or in part
 * @param explained that it was kept in time and recorded late, where that is so
 * @param thirteenWeeksOn the day on which thirteen weeks are over, which some take the 65 working days for: the earlier marker
 * @param ruleText the rule in a sentence
 * @param citation where it is written
 * @param tag how sure we are of it, with "check before go-live" where the primary text was not read
 * @param inPlainWords one line for a young person
 */
public record Explanation(
        ClockCode clock,
        String owner,
        String stage,
        Day0 day0,
        String budget,
        int budgetWorkingDays,
        Optional<LocalDate> limit,
        State state,
        Optional<LocalDate> endedOn,
        Optional<LocalDate> missedOn,
        int workingDaysLeft,
        int overdueWorkingDays,
        List<Skipped> skipped,
        List<Move> moves,
        List<Stood> holds,
        Optional<KeptInTime> explained,
        Optional<LocalDate> thirteenWeeksOn,
        String ruleText,
        String citation,
        String tag,
        String inPlainWords) {

    private static final int WEEKS_MARKED = 13;

    /**
     * The day that is not counted.
     *
     * @param because the rule's own words for it
     * @param fact the fact that made it
     */
    public record Day0(LocalDate date, String because, String fact) {}

    /**
     * What moved a limit.
     *
     * @param because the reason told, the fact that gave another day 0, the ground of a hold, or the days that the calendar
     *     gained or lost
     * @param on the day the person was told, the new day 0, the release, or the day it was found
     * @param by the fact that moved it
     * @param entry its place in the clock's ledger, from 0
     */
    public record Move(String because, LocalDate on, LocalDate oldDueOn, LocalDate newDueOn, String by, int entry) {}

    /**
     * A limit that was kept, put on record only after the miss was (R-CLK-1).
     *
     * @param by who put it on record
     */
    public record KeptInTime(LocalDate keptOn, LocalDate recordedOn, String by) {}

    /**
     * A hold.
     *
     * @param ground as the rule names it
     * @param reach {@code whole} or {@code part}; of a part the limit goes on for the rest
     * @param reviewOn the day by which it is looked at again
     * @param until the day of its release, if there was one
     */
    public record Stood(String ground, String reach, LocalDate from, LocalDate reviewOn, Optional<LocalDate> until) {}

    /** The last day of the limit as an answer has it: null where there is none. */
    public LocalDate dueOn() {
        return limit.orElse(null);
    }

    /** Explains a clock as it stands on a day. */
    public static Explanation of(StatutoryClock clock, LocalDate today, WorkingDays days) {
        var rule = clock.rule();
        var limit = clock.limit(days);
        return new Explanation(
                clock.code(),
                rule.owner().word(),
                rule.stage(),
                new Day0(clock.day0(), rule.countedFrom(), clock.opened().because()),
                rule.budget().spelt(),
                rule.budgetWorkingDays(),
                limit,
                clock.state(today, days),
                clock.ended().map(Ended::on),
                clock.missed().map(Missed::missedOn),
                clock.workingDaysLeft(today, days),
                clock.overdueWorkingDays(today, days),
                limit.filter(_ -> rule.budget() instanceof InWorkingDays)
                        .map(due -> days.skipped(clock.day0(), due))
                        .orElse(List.of()),
                Moves.of(clock, days),
                holds(clock),
                clock.explained().map(it -> new KeptInTime(it.keptOn(), it.recordedOn(), it.by())),
                rule.budgetWorkingDays() == WEEKS_MARKED * 5
                        ? Optional.of(clock.day0().plusWeeks(WEEKS_MARKED))
                        : Optional.empty(),
                rule.text(),
                withTag(rule.citation().text(), rule.citation().tag()),
                withTag(rule.tag().name(), rule.tag()),
                PlainWords.of(clock, today, days));
    }

    /** All clocks of a complaint, explained. */
    public static List<Explanation> of(ClockLedger ledger, LocalDate today, WorkingDays days) {
        return ledger.clocks().stream().map(clock -> of(clock, today, days)).toList();
    }

    private static String withTag(String text, Tag tag) {
        return tag == Tag.OK ? text + " (" + tag.meaning() + ")" : text;
    }

    private static List<Stood> holds(StatutoryClock clock) {
        return Holds.of(clock.ledger()).all().stream()
                .map(hold -> new Stood(
                        hold.began().ground(),
                        hold.began().reach().name().toLowerCase(Locale.ROOT),
                        hold.began().on(),
                        hold.began().reviewOn(),
                        hold.released().map(Released::on)))
                .toList();
    }
}
