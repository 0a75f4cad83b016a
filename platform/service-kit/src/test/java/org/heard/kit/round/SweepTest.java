package org.heard.kit.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final int LOT = 2;

    private final List<UUID> due =
            new ArrayList<>(IntStream.range(0, 7).mapToObj(n -> new UUID(0, n)).toList());
    private final List<UUID> taken = new ArrayList<>();

    private List<UUID> dueBut(UUID... tried) {
        var known = Set.of(tried);
        return due.stream().filter(id -> !known.contains(id)).limit(LOT).toList();
    }

    @Test
    void everything_due_is_taken_once_however_many_lots_it_is() {
        Sweep.over(this::dueBut, Function.identity(), taken::add);
        assertEquals(due, taken);
    }

    @Test
    void what_fails_is_tried_once_and_holds_nothing_up() {
        var failing = Set.of(due.get(0), due.get(1), due.get(2));
        var tried = new ArrayList<UUID>();
        Sweep.over(this::dueBut, Function.identity(), id -> {
            tried.add(id);
            if (failing.contains(id)) {
                throw new IllegalStateException("planted");
            }
            taken.add(id);
        });
        assertEquals(due, tried);
        assertEquals(new HashSet<>(due.subList(3, 7)), new HashSet<>(taken));
    }

    @Test
    void one_that_fails_keeps_none_of_those_after_it_waiting() {
        Sweep.each(due, Function.identity(), id -> {
            if (id.equals(due.getFirst())) {
                throw new IllegalStateException("planted");
            }
            taken.add(id);
        });
        assertEquals(due.subList(1, 7), taken);
    }
}
