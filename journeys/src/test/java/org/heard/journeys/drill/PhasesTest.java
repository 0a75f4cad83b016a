package org.heard.journeys.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heard.journeys.drill.Phases.Phase;
import org.junit.jupiter.api.Test;

/** Each moment of a drill counts for one phase, and those of all drills are added up. */
class PhasesTest {

    private static final String SECONDS = " [0-9]+\\.[0-9]";

    @Test
    void phases_come_in_their_own_order_and_those_that_were_not_are_left_out() {
        var phases = new Phases();
        phases.enter(Phase.VERIFY);
        phases.enter(Phase.LOAD);
        phases.end();
        assertTrue(phases.inWords().matches("load" + SECONDS + ", verify" + SECONDS), phases::inWords);
    }

    @Test
    void what_is_forgotten_was_not() {
        var phases = new Phases();
        phases.enter(Phase.HARM);
        phases.end();
        phases.forget();
        assertEquals("", phases.inWords());
    }

    @Test
    void those_of_others_are_added() {
        var one = new Phases();
        one.enter(Phase.READY);
        one.end();
        var all = new Phases();
        all.add(one);
        all.add(one);
        assertTrue(all.inWords().matches("ready" + SECONDS), all::inWords);
    }
}
