package org.heard.intake.routing;

import java.util.List;
import org.heard.intake.routing.Route.Precedent;

/**
 * A row of the decision table (domain rules §4.3).
 *
 * @param number its place: of the rows that fit, the first decides
 * @param procedure what it decides; null for a row that only adds a reason
 * @param yieldsTo key of the row that decides instead where it fits the same point, too; else null
 * @param unlisted key of the row for a complainant whom the law does not list; null for the same row
 * @param text plain words for the one who complains
 * @param tag how sure the source is: V, V2, OK or D
 * @param signposts keys of the bodies to name
 */
record Row(
        String key,
        int number,
        String when,
        String procedure,
        String yieldsTo,
        String unlisted,
        String text,
        String citation,
        String tag,
        List<Precedent> precedents,
        List<String> signposts) {

    Row {
        precedents = precedents == null ? List.of() : List.copyOf(precedents);
        signposts = signposts == null ? List.of() : List.copyOf(signposts);
    }

    String code() {
        return "ROUTE-" + number;
    }

    /** Whether it decides; a row that does not adds its reason and goes on. */
    boolean decides() {
        return procedure != null;
    }
}
