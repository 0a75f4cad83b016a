package org.heard.journeys.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a look at everything found: how much was looked at for each promise, and what was not kept. */
public final class Findings {

    private final Map<Invariant, Long> looked = new EnumMap<>(Invariant.class);
    private final List<Violation> violations = new ArrayList<>();
    private int looks;
    private Optional<Violation> settledLast = Optional.empty();

    /** Says that so many more things were looked at. */
    void looked(Invariant invariant, long things) {
        looked.merge(invariant, things, Long::sum);
    }

    void violated(Invariant invariant, String what, Object id) {
        violations.add(new Violation(invariant, what, String.valueOf(id)));
    }

    void settled(int after, Optional<Violation> last) {
        looks = after;
        settledLast = last;
    }

    /** How often everything was looked at until nothing was under way any more. */
    public int looks() {
        return looks;
    }

    /** Something that was still under way at the last look but one. */
    public Optional<Violation> settledLast() {
        return settledLast;
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
