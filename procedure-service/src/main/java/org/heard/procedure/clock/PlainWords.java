package org.heard.procedure.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.workingdays.WorkingDays;

/** A clock in one line for a young person. */
final class PlainWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private PlainWords() {}

    static String of(StatutoryClock clock, LocalDate today, WorkingDays days) {
        var sentence =
                switch (clock.rule().owner()) {
                    case COUNCIL -> ofCouncil(clock, today, days);
                    case PERSON -> ofPerson(clock, today, days);
                };
        return clock.rule()
                .plain()
                .lead()
                .map(lead -> lead + " " + sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1))
                .orElse(sentence);
    }

    private static String ofCouncil(StatutoryClock clock, LocalDate today, WorkingDays days) {
        var what = clock.rule().plain().what();
        var by = clock.limit(days).map(due -> " by " + DAY.format(due)).orElse("");
        return switch (clock.state(today, days)) {
            case RUNNING -> "The council must %s%s.".formatted(what, by.isEmpty() ? " as soon as it can" : by);
            case HELD ->
                by.isEmpty()
                        ? "The council's time to %s stands still.".formatted(what)
                        : "The council must %s%s at the latest.".formatted(what, by);
            case MET -> "The council had to %s%s, and it %s.".formatted(what, by, by.isEmpty() ? "did" : "was in time");
            case MET_LATE -> "The council had to %s%s. %s".formatted(what, by, howLate(clock, days));
            case MISSED -> "The council had to %s%s. That day has passed.".formatted(what, by);
            case ENDED -> "The council no longer has to %s.".formatted(what);
        };
    }

    private static String howLate(StatutoryClock clock, WorkingDays days) {
        if (clock.keptInTimeButRecordedLate(days)) {
            return "It did, but put that on record late.";
        }
        return clock.isLate(days) ? "It was late." : "It was in time, but it had missed an earlier day.";
    }

    private static String ofPerson(StatutoryClock clock, LocalDate today, WorkingDays days) {
        var plain = clock.rule().plain();
        var until = clock.limit(days).map(due -> " until " + DAY.format(due)).orElse("");
        if (clock.state(today, days) == State.RUNNING) {
            return "You can %s%s.".formatted(plain.what(), until);
        }
        var after = clock.ended().isPresent()
                ? ""
                : plain.after().map(it -> " " + it).orElse("");
        return "You could %s%s.%s".formatted(plain.what(), until, after);
    }
}
