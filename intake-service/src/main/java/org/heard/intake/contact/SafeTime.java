package org.heard.intake.contact;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.intake.contact.PactInput.Day;
import org.heard.intake.contact.PactInput.Hours;

/** The times that can be chosen on the pages, and the safe hours that each stands for. Their words are in the texts. */
public enum SafeTime {
    MORNING("08:00", "12:00", Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI),
    AFTERNOON("12:00", "17:00", Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI),
    EVENING("17:00", "21:00", Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI),
    WEEKEND("09:00", "20:00", Day.SAT, Day.SUN);

    /** Chosen alone or with others, it means that every hour is safe. */
    public static final String ANY = "any";

    private final Hours hours;

    SafeTime(String from, String to, Day... days) {
        this.hours = new Hours(List.of(days), from, to);
    }

    /** What can be chosen, in the order in which it is shown. */
    public static List<String> codes() {
        return Stream.concat(Stream.of(ANY), Arrays.stream(values()).map(SafeTime::code))
                .toList();
    }

    /** The safe hours of what was chosen; empty for any hour. */
    public static List<Hours> hours(Collection<String> chosen) {
        return chosen.contains(ANY)
                ? List.of()
                : Arrays.stream(values())
                        .filter(time -> chosen.contains(time.code()))
                        .map(time -> time.hours)
                        .toList();
    }

    /** What would be chosen for these hours; empty where they are others than can be chosen. */
    public static Optional<List<String>> chosenFor(List<Hours> hours) {
        if (hours.isEmpty()) {
            return Optional.of(List.of(ANY));
        }
        var chosen = Arrays.stream(values())
                .filter(time -> hours.contains(time.hours))
                .map(SafeTime::code)
                .toList();
        return chosen.size() == hours.size() ? Optional.of(chosen) : Optional.empty();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
