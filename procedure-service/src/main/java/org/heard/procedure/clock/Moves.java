package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Explained;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Held;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Recounted;
import org.heard.procedure.clock.ClockChange.Released;
import org.heard.procedure.clock.ClockChange.Resumed;
import org.heard.procedure.clock.ClockChange.Reviewed;
import org.heard.procedure.clock.ClockChange.Warned;
import org.heard.procedure.clock.Explanation.Move;
import org.heard.workingdays.WorkingDays;

/** What moved a limit: the clock is looked at after each thing that happened to it. */
final class Moves {
    private Moves() {}

    /** Oldest first. A clock that had no date before, or has none after, did not move. */
    static List<Move> of(StatutoryClock clock, WorkingDays days) {
        var moves = new ArrayList<Move>();
        LocalDate old = null;
        for (var i = 0; i < clock.ledger().size(); i++) {
            var change = clock.ledger().get(i);
            var now = new StatutoryClock(clock.rule(), clock.ledger().subList(0, i + 1))
                    .limit(days)
                    .orElse(old);
            if (change instanceof Recounted it) {
                moves.add(new Move(it.because(), it.on(), it.oldDueOn(), it.newDueOn(), "DeadlineRecounted", i));
            } else if (old != null && !old.equals(now)) {
                moves.add(move(change, old, now, i));
            }
            old = now;
        }
        return List.copyOf(moves);
    }

    private static Move move(ClockChange change, LocalDate old, LocalDate now, int entry) {
        return switch (change) {
            case Opened it -> new Move(it.because(), it.day0(), old, now, it.because(), entry);
            case Extended it -> new Move(it.reason(), it.toldOn(), old, now, "ResponseTimeExtended", entry);
            case Held it -> new Move(it.ground(), it.on(), old, now, it.by(), entry);
            case Released it -> new Move(it.ground(), it.on(), old, now, it.by(), entry);
            case Resumed it -> new Move(it.by(), it.on(), old, now, it.by(), entry);
            case Recounted _, Reviewed _, Ended _, Missed _, Explained _, Warned _ ->
                throw new IllegalStateException(change + " moves nothing");
        };
    }
}
