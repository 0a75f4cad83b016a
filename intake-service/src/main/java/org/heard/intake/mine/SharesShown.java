package org.heard.intake.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.heard.intake.access.Shares.Seen;
import org.heard.kit.clock.BusinessClock;

/** Shares as the person who made them sees them. */
final class SharesShown {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST_OPENINGS = 20;

    private SharesShown() {}

    /** @param at time of day */
    record Opening(LocalDate on, String at) {

        static Opening of(Instant opened) {
            var there = opened.atZone(BusinessClock.LONDON);
            return new Opening(there.toLocalDate(), TIME.format(there));
        }
    }

    /**
     * A share.
     *
     * @param lastDay the last day on which it opened, or opens, anything
     * @param openings when it was opened, the last time first
     */
    record Shown(String reference, boolean open, LocalDate lastDay, List<Opening> openings) {

        /** Key of how it stands; with a day. */
        public String stateKey() {
            return open ? "share.until" : "share.over";
        }
    }

    static List<Shown> of(List<Seen> seen, LocalDate today) {
        return seen.stream().map(it -> of(it, today)).toList();
    }

    private static Shown of(Seen seen, LocalDate today) {
        var share = seen.share();
        return new Shown(
                share.reference,
                share.isOpenOn(today),
                share.endedOn == null ? share.lastDay : share.endedOn,
                seen.openings().stream().limit(MOST_OPENINGS).map(Opening::of).toList());
    }
}
