package org.heard.procedure.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Warned;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.workingdays.Skipped;
import org.heard.workingdays.WorkingDays;

/**
 * How a date came to be: everything a clerk, a young person or an Ombudsman needs to count it again by hand.
 *
 * @param clock which clock
 * @param owner {@code council} or {@code person}
 * @param stage {@code stage-1}, {@code stage-2} or {@code stage-3}
 * @param day0 the day that is not counted, and why it is that day
 * @param budgetWorkingDays working days the rule gives
 * @param dueOn the last day of the limit, to its end in London
 * @param state on the day it was asked
 * @param endedOn the day it ended, if it did
 * @param missedOn the first day after a limit that was missed, if the miss is on record
 * @param workingDaysLeft from the day it was asked
 * @param overdueWorkingDays up to the day it was asked, or the day it ended
 * @param skipped each day passed over between day 0 and the limit
 * @param moves what moved day 0 or the limit, oldest first
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
        int budgetWorkingDays,
        LocalDate dueOn,
        State state,
        Optional<LocalDate> endedOn,
        Optional<LocalDate> missedOn,
        int workingDaysLeft,
        int overdueWorkingDays,
        List<Skipped> skipped,
        List<Move> moves,
        String ruleText,
        String citation,
        String tag,
        String inPlainWords) {

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

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
     * @param because the reason told, or the fact that gave another day 0
     * @param on the day the person was told, or the new day 0
     */
    public record Move(String because, LocalDate on, LocalDate oldDueOn, LocalDate newDueOn) {}

    /** Explains a clock as it stands on a day. */
    public static Explanation of(StatutoryClock clock, LocalDate today, WorkingDays days) {
        var rule = clock.rule();
        var due = clock.dueOn(days);
        return new Explanation(
                clock.code(),
                rule.owner().word(),
                rule.stage(),
                new Day0(clock.day0(), rule.countedFrom(), clock.opened().because()),
                rule.budgetWorkingDays(),
                due,
                clock.state(today, days),
                clock.ended().map(Ended::on),
                clock.missed().map(Missed::missedOn),
                clock.workingDaysLeft(today, days),
                clock.overdueWorkingDays(today, days),
                days.skipped(clock.day0(), due),
                moves(clock, days),
                rule.text(),
                withTag(rule.citation().text(), rule.citation().tag()),
                withTag(rule.tag().name(), rule.tag()),
                inPlainWords(clock, today, days));
    }

    /** All clocks of a complaint, explained. */
    public static List<Explanation> of(ClockLedger ledger, LocalDate today, WorkingDays days) {
        return ledger.clocks().stream().map(clock -> of(clock, today, days)).toList();
    }

    private static String withTag(String text, Tag tag) {
        return tag == Tag.OK ? text + " (" + tag.meaning() + ")" : text;
    }

    private static List<Move> moves(StatutoryClock clock, WorkingDays days) {
        var moves = new ArrayList<Move>();
        LocalDate due = null;
        for (var change : clock.ledger()) {
            switch (change) {
                case Opened opened -> {
                    var counted = days.plus(opened.day0(), clock.rule().budgetWorkingDays());
                    if (due != null) {
                        moves.add(new Move(opened.because(), opened.day0(), due, counted));
                    }
                    due = counted;
                }
                case Extended extended -> {
                    moves.add(new Move(extended.reason(), extended.toldOn(), due, extended.newDate()));
                    due = extended.newDate();
                }
                case Ended _, Missed _, Warned _ -> {}
            }
        }
        return List.copyOf(moves);
    }

    private static String inPlainWords(StatutoryClock clock, LocalDate today, WorkingDays days) {
        var plain = clock.rule().plain();
        var by = IN_WORDS.format(clock.dueOn(days));
        var state = clock.state(today, days);
        var late = clock.keptInTimeButRecordedLate(days) ? "It did, but put that on record late." : "It was late.";
        var sentence =
                switch (clock.rule().owner()) {
                    case COUNCIL ->
                        switch (state) {
                            case RUNNING -> "The council must %s by %s.".formatted(plain.what(), by);
                            case MET -> "The council had to %s by %s, and it was in time.".formatted(plain.what(), by);
                            case MET_LATE -> "The council had to %s by %s. %s".formatted(plain.what(), by, late);
                            case MISSED ->
                                "The council had to %s by %s. That day has passed.".formatted(plain.what(), by);
                            case ENDED -> "The council no longer has to %s.".formatted(plain.what());
                        };
                    case PERSON ->
                        state == State.RUNNING
                                ? "You can %s until %s.".formatted(plain.what(), by)
                                : "You could %s until %s.".formatted(plain.what(), by)
                                        + plain.after()
                                                .filter(_ -> clock.ended().isEmpty())
                                                .map(after -> " " + after)
                                                .orElse("");
                };
        return plain.lead()
                .map(lead -> lead + " " + sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1))
                .orElse(sentence);
    }
}
