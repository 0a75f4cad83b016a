package org.heard.journeys.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a look at everything found: how much was looked at for each promise, and what was not kept. */
public final class Findings {

    private final Map<Invariant, Long> looked = new EnumMap<>(Invariant.class);
    private final List<Violation> violations = new ArrayList<>();

    /** Says that so many more things were looked at. */
    void looked(Invariant invariant, long things) {
        looked.merge(invariant, things, Long::sum);
    }

    void violated(Invariant invariant, String what, Object id) {
        violations.add(new Violation(invariant, what, String.valueOf(id)));
    }

    /** Things looked at for a promise. */
    public long looked(Invariant invariant) {
        return looked.getOrDefault(invariant, 0L);
    }

    /** Every promise that was not kept; empty when all is well. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
