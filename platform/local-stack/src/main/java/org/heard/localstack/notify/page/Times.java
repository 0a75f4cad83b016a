package org.heard.localstack.notify.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a phone in England shows them. */
record Times(Instant now) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    /** {@code 14:02} */
    static String clock(Instant at) {
        return CLOCK.format(at.atZone(LONDON));
    }

    /** For a list: the time today, the day before that. */
    String brief(Instant at) {
        return day(at).equals(day(now)) ? clock(at) : SHORT_DAY.format(day(at));
    }

    /** For a heading between messages. */
    String heading(LocalDate day) {
        var today = day(now);
        if (day.equals(today)) {
            return "Today";
        }
        if (day.equals(today.minusDays(1))) {
            return "Yesterday";
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    String full(Instant at) {
        return heading(day(at)) + ", " + clock(at);
    }
}
