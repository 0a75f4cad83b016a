package org.heard.journeys.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.heard.localstack.config.Database;

/** How the business clock stood at any moment, from its recorded moves. */
final class BusinessTime {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Services follow a move a moment after it is recorded, each in its own time. */
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(130);

    private record Stretch(Instant from, Duration offset) {}

    private final List<Stretch> stretches;

    private BusinessTime(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    static BusinessTime of(Stores stores) {
        var stretches = new ArrayList<>(List.of(new Stretch(Instant.MIN, Duration.ZERO)));
        stretches.addAll(stores.rows(
                Database.SANDBOX,
                "select moved_at, offset_ms from clock_move order by version",
                row -> new Stretch(row.getTimestamp(1).toInstant(), Duration.ofMillis(row.getLong(2)))));
        return new BusinessTime(stretches);
    }

    /** Whether it could have been that date, or a later one, for the one who wrote at that moment. */
    boolean mayHaveReached(LocalDate date, Instant at) {
        return inForceAround(at).stream().anyMatch(offset -> reached(date, at, offset));
    }

    /** The date now. */
    LocalDate today() {
        return LocalDate.ofInstant(Instant.now().plus(stretches.getLast().offset()), LONDON);
    }

    /** Since when it had been that date without a break, seen from a moment at which it was. */
    Instant since(LocalDate date, Instant at) {
        var end = at;
        for (var index = stretches.size() - 1; index >= 0; index--) {
            var stretch = stretches.get(index);
            if (stretch.from().isAfter(at)) {
                continue;
            }
            var midnight = date.atStartOfDay(LONDON).toInstant().minus(stretch.offset());
            if (!midnight.isBefore(end)) {
                return end;
            }
            if (midnight.isAfter(stretch.from())) {
                return midnight;
            }
            end = stretch.from();
        }
        return end;
    }

    private List<Duration> inForceAround(Instant at) {
        var offsets = new ArrayList<Duration>();
        for (var index = 0; index < stretches.size(); index++) {
            var from = stretches.get(index).from();
            var until = index + 1 < stretches.size()
                    ? stretches.get(index + 1).from().plus(FOLLOWED_WITHIN)
                    : Instant.MAX;
            if (!from.isAfter(at.plusSeconds(1)) && until.isAfter(at)) {
                offsets.add(stretches.get(index).offset());
            }
        }
        return offsets;
    }

    private static boolean reached(LocalDate date, Instant at, Duration offset) {
        return !LocalDate.ofInstant(at.plus(offset), LONDON).isBefore(date);
    }
}
