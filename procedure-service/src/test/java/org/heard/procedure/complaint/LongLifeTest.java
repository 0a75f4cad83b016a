package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.KeepingEvent.TeamAssigned;
import org.junit.jupiter.api.Test;

/** Why there are no snapshots: adding up even a very long life takes no time that matters (ADR 13). */
class LongLifeTest {

    private static final int FACTS = 200;
    private static final int TIMES = 200;
    private static final Duration FAR_TOO_LONG = Duration.ofMillis(20);

    @Test
    void two_hundred_facts_are_added_up_in_milliseconds() {
        var facts = life();
        var quickest = Long.MAX_VALUE;
        for (var time = 0; time < TIMES; time++) {
            var began = System.nanoTime();
            PROCEDURES.fold(facts);
            quickest = Math.min(quickest, System.nanoTime() - began);
        }
        var each = Duration.ofNanos(quickest);
        System.out.println(FACTS + " facts added up in " + each.toNanos() / 1000 + " microseconds");
        assertTrue(each.compareTo(FAR_TOO_LONG) < 0, each::toString);
    }

    private static List<ComplaintEvent> life() {
        var facts = new ArrayList<ComplaintEvent>();
        Arrays.stream(inStageThree()).map(ComplaintEvent.class::cast).forEach(facts::add);
        while (facts.size() < FACTS) {
            facts.add(new TeamAssigned(ID, "team-" + facts.size(), day(8, 3), day(8, 3)));
        }
        return facts;
    }
}
