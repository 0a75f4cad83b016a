package org.heard.intake.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the table needs to know of a point.
 *
 * @param about what it is about, at least one
 */
public record Subject(List<About> about, Set<Circumstance> circumstances) {

    /** A point about this, and about that too. */
    public static Subject of(About about, About... also) {
        var all = new ArrayList<About>();
        all.add(about);
        all.addAll(List.of(also));
        return new Subject(List.copyOf(all), Set.of());
    }

    /** The same point in these circumstances. */
    public Subject where(Circumstance... circumstances) {
        return new Subject(about, Set.of(circumstances));
    }
}
