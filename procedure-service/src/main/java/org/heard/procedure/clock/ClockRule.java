package org.heard.procedure.clock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One limit of the law, as a dated rule set states it.
 *
 * @param clock the clock that it governs; a rule with two bases gives two clock rules
 * @param owner whose limit it is
 * @param stage {@code stage-1}, {@code stage-2} or {@code stage-3}; {@code reception} before them and {@code ombudsman}
 *     after
 * @param budget how long it gives
 * @param countedFrom the fact that makes day 0, as the end of a sentence: {@code the day …}
 * @param extension how it may be moved; empty if nothing moves it
 * @param holds the grounds on which it may stand still; of any other ground it never does
 * @param warnings the budget's steps at which its approach is announced; those on or after the due date are idle until
 *     an extension makes room for them
 * @param text the rule in a sentence
 * @param citation where it is written, with how sure we are of the place
 * @param tag how sure we are of the figure
 * @param plain the same for a young person
 */
public record ClockRule(
        ClockCode clock,
        Owner owner,
        String stage,
        Budget budget,
        String countedFrom,
        Optional<Extension> extension,
        List<Hold> holds,
        List<Integer> warnings,
        String text,
        Citation citation,
        Tag tag,
        Plain plain) {

    /** Whose time it is. */
    public enum Owner {
        /** A duty: running out is a missed deadline, on record for ever. */
        COUNCIL,
        /** A window: running out is never a missed deadline and closes nothing. */
        PERSON;

        /** The word in rule sets and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far a limit may be moved, and why.
     *
     * @param maxWorkingDays working days after day 0 that no extension may pass
     * @param reasons the named reasons, e.g. {@code complexity}
     */
    public record Extension(int maxWorkingDays, List<String> reasons, Tag tag) {
        public Extension {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A ground on which the limit may stand still.
     *
     * @param ground e.g. {@code concurrent-proceedings}
     * @param maxWorkingDays working days after day 0 that no such hold may move the limit past; empty if there is no such
     *     maximum
     */
    public record Hold(String ground, Optional<Integer> maxWorkingDays, Citation citation, Tag tag) {}

    /** Where a rule is written, e.g. {@code SI 2006/1738 reg 17}. */
    public record Citation(String text, Tag tag) {}

    /**
     * Words for a young person.
     *
     * @param lead set before the sentence, e.g. to say from where it was counted
     * @param what what is to be done, so that "The council must …" (or "You can …") makes a sentence
     * @param after added when a person's window has ended
     */
    public record Plain(Optional<String> lead, String what, Optional<String> after) {}

    public ClockRule {
        holds = List.copyOf(holds);
        warnings = List.copyOf(warnings);
    }

    /** The rule's id, e.g. {@code DL-21}. */
    public String id() {
        return clock.rule();
    }

    /** Working days after day 0, below 0 where it is counted backwards; 0 where the rule does not count in working days. */
    public int budgetWorkingDays() {
        return budget instanceof Budget.InWorkingDays it ? it.days() : 0;
    }

    /** The hold for a ground, if the rule names it. */
    public Optional<Hold> hold(String ground) {
        return holds.stream().filter(it -> it.ground().equals(ground)).findFirst();
    }

    /** The same rule for another of its clocks. */
    ClockRule of(ClockCode another) {
        return new ClockRule(
                another, owner, stage, budget, countedFrom, extension, holds, warnings, text, citation, tag, plain);
    }

    /** The same rule with another budget: the council's own. */
    ClockRule with(Budget own) {
        return new ClockRule(
                clock, owner, stage, own, countedFrom, extension, holds, warnings, text, citation, tag, plain);
    }
}
