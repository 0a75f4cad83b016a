package org.heard.ombudsman.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * At which council a case was on record, day by day: an approach that was entered under a wrong one moves to the right one, and is
 * counted there from the day on which that was put on record.
 *
 * @param now where it is
 * @param former every council it moved away from, in no order
 * @param moves every move, oldest first
 */
record Whereabouts(String now, List<String> former, List<Move> moves) {

    /** @param council to which */
    record Move(String council, LocalDate recordedOn) {}

    /** Where it was at the end of this day. */
    String at(LocalDate day) {
        return moves.stream()
                .filter(move -> !move.recordedOn().isAfter(day))
                .reduce((_, later) -> later)
                .map(Move::council)
                .orElseGet(this::first);
    }

    /** It moved away from where it was first, and from wherever it moved, but for the last of these. */
    private String first() {
        var left = new ArrayList<>(former);
        moves.stream().limit(Math.max(0, moves.size() - 1)).forEach(move -> left.remove(move.council()));
        return left.isEmpty() ? now : left.getFirst();
    }
}
