package org.heard.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heard.kit.clock.BusinessClock;

/**
 * Hours of some days, in London time, in which a message is safe. They may run past midnight; 24:00 is the end of a day;
 * hours that end when they begin are none.
 *
 * @param days mon to sun: the days on which the hours begin
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SafeHours(List<String> days, String from, String to) {

    private static final int DAYS_TO_LOOK_AHEAD = 8;

    private record Span(Instant from, Instant to) {}

    /**
     * The first safe moment from now on.
     *
     * @param hours empty means that any moment is safe
     * @return now itself when it is safe; empty when no moment ever is
     */
    public static Optional<Instant> firstFrom(Instant now, List<SafeHours> hours) {
        if (hours.isEmpty()) {
            return Optional.of(now);
        }
        var yesterday = LocalDate.ofInstant(now, BusinessClock.LONDON).minusDays(1);
        return hours.stream()
                .flatMap(some -> some.spans(yesterday))
                .filter(span -> span.to().isAfter(now))
                .map(span -> span.from().isAfter(now) ? span.from() : now)
                .min(Comparator.naturalOrder());
    }

    private Stream<Span> spans(LocalDate first) {
        if (from.equals(to)) {
            return Stream.of();
        }
        return IntStream.rangeClosed(0, DAYS_TO_LOOK_AHEAD)
                .mapToObj(first::plusDays)
                .filter(day -> days.contains(code(day.getDayOfWeek())))
                .map(day -> {
                    var begins = at(day, from);
                    var ends = at(day, to);
                    return new Span(begins, ends.isAfter(begins) ? ends : at(day.plusDays(1), to));
                });
    }

    private static Instant at(LocalDate day, String time) {
        var moment = time.equals("24:00") ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.parse(time));
        return moment.atZone(BusinessClock.LONDON).toInstant();
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
