package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heard.workingdays.WorkingDays;

/**
 * How long a rule gives, and how that is counted from day 0. A step is a point on the way, at which the approach of the
 * limit is announced: in the unit of the budget, counted from day 0 as the budget is; of a limit in years, in calendar days
 * from its last day, so below 0.
 */
public sealed interface Budget {
    /** The last day of the limit; empty where the rule gives no figure. */
    Optional<LocalDate> lastDay(LocalDate day0, WorkingDays days);

    /** The day of a step. */
    LocalDate dayOf(int step, LocalDate day0, WorkingDays days);

    /** Whether there may be a step of that number, on whichever side of the limit. */
    boolean hasStep(int step);

    /** How a rule set spells it, e.g. {@code 10wd}. */
    String spelt();

    /**
     * The n-th working day after day 0, which is not counted; below 0 the n-th working day before it.
     *
     * @param days working days, not 0
     */
    record InWorkingDays(int days) implements Budget {
        @Override
        public Optional<LocalDate> lastDay(LocalDate day0, WorkingDays calendar) {
            return Optional.of(calendar.plus(day0, days));
        }

        @Override
        public LocalDate dayOf(int step, LocalDate day0, WorkingDays calendar) {
            return calendar.plus(day0, step);
        }

        @Override
        public boolean hasStep(int step) {
            return days < 0 ? step < days : step > 0;
        }

        @Override
        public String spelt() {
            return days + "wd";
        }
    }

    /**
     * So many calendar days after day 0.
     *
     * @param days calendar days
     */
    record InCalendarDays(int days) implements Budget {
        @Override
        public Optional<LocalDate> lastDay(LocalDate day0, WorkingDays calendar) {
            return Optional.of(dayOf(days, day0, calendar));
        }

        @Override
        public LocalDate dayOf(int step, LocalDate day0, WorkingDays calendar) {
            return day0.plusDays(step);
        }

        @Override
        public boolean hasStep(int step) {
            return step > 0;
        }

        @Override
        public String spelt() {
            return days + "d";
        }
    }

    /**
     * Months "beginning with" day 0, which therefore counts: twelve months beginning with 10 March end on 9 March
     * (LGA 1974 s26B). Where the last month has no such day they end with that month.
     */
    record InMonthsBeginningWith(int months) implements Budget {
        @Override
        public Optional<LocalDate> lastDay(LocalDate day0, WorkingDays calendar) {
            return Optional.of(dayOf(months, day0, calendar));
        }

        @Override
        public LocalDate dayOf(int step, LocalDate day0, WorkingDays calendar) {
            var same = day0.plusMonths(step);
            return same.getDayOfMonth() == day0.getDayOfMonth() ? same.minusDays(1) : same;
        }

        @Override
        public boolean hasStep(int step) {
            return step > 0;
        }

        @Override
        public String spelt() {
            return months + "mo-beginning-with";
        }
    }

    /** "Within", or "no later than", so many years after day 0: one year after 10 March ends on 10 March. */
    record InYears(int years) implements Budget {
        @Override
        public Optional<LocalDate> lastDay(LocalDate day0, WorkingDays calendar) {
            return Optional.of(day0.plusYears(years));
        }

        @Override
        public LocalDate dayOf(int step, LocalDate day0, WorkingDays calendar) {
            return day0.plusYears(years).plusDays(step);
        }

        @Override
        public boolean hasStep(int step) {
            return step < 0;
        }

        @Override
        public String spelt() {
            return years + "y";
        }
    }

    /** The rule gives no figure: a duty to be done as soon as possible, or a right that does not end. */
    record NoFigure() implements Budget {
        @Override
        public Optional<LocalDate> lastDay(LocalDate day0, WorkingDays calendar) {
            return Optional.empty();
        }

        @Override
        public LocalDate dayOf(int step, LocalDate day0, WorkingDays calendar) {
            throw new IllegalStateException("there are no steps to no figure");
        }

        @Override
        public boolean hasStep(int step) {
            return false;
        }

        @Override
        public String spelt() {
            return "no-figure";
        }
    }

    /**
     * The council sets it; see {@link RuleSet#forCouncil}.
     *
     * @param parameter its name among the council's parameters
     */
    record CouncilsOwn(String parameter) implements Budget {
        @Override
        public Optional<LocalDate> lastDay(LocalDate day0, WorkingDays calendar) {
            throw notSet();
        }

        @Override
        public LocalDate dayOf(int step, LocalDate day0, WorkingDays calendar) {
            throw notSet();
        }

        @Override
        public boolean hasStep(int step) {
            return step > 0;
        }

        @Override
        public String spelt() {
            return "council:" + parameter;
        }

        private IllegalStateException notSet() {
            return new IllegalStateException("the council's own " + parameter + " is not known here");
        }
    }

    /**
     * A budget as a rule set spells it: {@code 10wd}, {@code -10wd}, {@code 28d}, {@code 12mo-beginning-with},
     * {@code 1y}, {@code no-figure} or {@code council:acknowledgement}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Budget parse(String text) {
        var figure =
                Pattern.compile("(-?[1-9]\\d{0,2})(wd|d|mo-beginning-with|y)").matcher(text);
        if (figure.matches() && (figure.group(2).equals("wd") || !text.startsWith("-"))) {
            var number = Integer.parseInt(figure.group(1));
            return switch (figure.group(2)) {
                case "wd" -> new InWorkingDays(number);
                case "d" -> new InCalendarDays(number);
                case "y" -> new InYears(number);
                case String _ -> new InMonthsBeginningWith(number);
            };
        }
        if (text.equals("no-figure")) {
            return new NoFigure();
        }
        if (text.matches("council:[a-z][a-z0-9-]*")) {
            return new CouncilsOwn(text.substring("council:".length()));
        }
        throw new IllegalArgumentException("not a budget such as 10wd: " + text);
    }
}
