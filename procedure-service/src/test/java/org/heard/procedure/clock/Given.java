package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heard.procedure.ruleset.RuleSetFiles;
import org.heard.workingdays.WorkingDays;

/** A complaint's clocks in tests: what happened to them, and the daily look that puts misses and warnings on record. */
final class Given {
    static final WorkingDays DAYS = WorkingDays.englandAndWales();
    static final RuleSets ALL_RULES = RuleSetFiles.load();
    static final RuleSet RULES = ALL_RULES.of("EN-CA1989-SI2006-1738");

    private Given() {}

    static LocalDate on(String date) {
        return LocalDate.parse(date);
    }

    static ClockLedger clocks(ClockChange... changes) {
        return ClockLedger.under(RULES).apply(List.of(changes));
    }

    static ClockLedger clocks(RuleSet rules, ClockChange... changes) {
        return ClockLedger.under(rules).apply(List.of(changes));
    }

    static ClockChange opened(ClockCode clock, String day0) {
        return new ClockChange.Opened(clock, on(day0), "Fact");
    }

    static ClockChange.Extended extended(ClockCode clock, String reason, String newDate, String toldOn) {
        return new ClockChange.Extended(clock, reason, on(newDate), on(toldOn));
    }

    static ClockChange.Held held(ClockCode clock, String ground, String on, String reviewOn) {
        return new ClockChange.Held(clock, ground, ClockChange.Reach.WHOLE, on(on), on(reviewOn), "Fact");
    }

    static ClockChange.Held heldInPart(ClockCode clock, String ground, String on, String reviewOn) {
        return new ClockChange.Held(clock, ground, ClockChange.Reach.PART, on(on), on(reviewOn), "Fact");
    }

    static ClockChange released(ClockCode clock, String ground, String on) {
        return new ClockChange.Released(clock, ground, on(on), "Fact");
    }

    static ClockChange done(ClockCode clock, String on) {
        return done(clock, on, on);
    }

    static ClockChange done(ClockCode clock, String on, String recordedOn) {
        return ClockChange.Ended.done(clock, on(on), on(recordedOn), "Fact");
    }

    static ClockChange fellAway(ClockCode clock, String on) {
        return ClockChange.Ended.fellAway(clock, on(on), on(on), "Fact");
    }

    static ClockChange.Missed missed(ClockCode clock, String dueOn, String missedOn) {
        return new ClockChange.Missed(clock, on(dueOn), on(missedOn));
    }

    static ClockChange.Warned warned(ClockCode clock, int step, String dueOn, int workingDaysLeft) {
        return new ClockChange.Warned(clock, step, on(dueOn), workingDaysLeft);
    }

    /** One day of the sweep. */
    static Swept sweep(ClockLedger clocks, LocalDate today) {
        var recorded = new ArrayList<ClockChange>(clocks.missedBy(today, DAYS));
        recorded.addAll(clocks.approachingOn(today, DAYS));
        return new Swept(clocks.apply(recorded), List.copyOf(recorded));
    }

    /** What a sweep found, and the clocks with it on record. */
    record Swept(ClockLedger clocks, List<ClockChange> recorded) {}

    /** Every day of the sweep, from the first to the last. */
    static Swept sweepDaily(ClockLedger clocks, String from, String until) {
        var recorded = new ArrayList<ClockChange>();
        for (var today = on(from); !today.isAfter(on(until)); today = today.plusDays(1)) {
            var swept = sweep(clocks, today);
            clocks = swept.clocks();
            recorded.addAll(swept.recorded());
        }
        return new Swept(clocks, List.copyOf(recorded));
    }
}
