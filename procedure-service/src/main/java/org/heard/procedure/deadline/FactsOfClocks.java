package org.heard.procedure.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ComplaintEvent;

/**
 * Which fact made each entry in the ledger of each clock: the complaint's life is gone through once, and what a fact adds to a
 * ledger is its work.
 *
 * @param byClock by the entry's place in the ledger of its clock: the index of the fact
 */
record FactsOfClocks(Map<ClockCode, List<Integer>> byClock) {

    static FactsOfClocks of(List<ComplaintEvent> facts, Procedures procedures) {
        var byClock = new HashMap<ClockCode, List<Integer>>();
        Progress progress = null;
        for (var index = 0; index < facts.size(); index++) {
            progress = procedures.after(progress, facts.get(index));
            for (var clock : progress.clocks().clocks()) {
                var known = byClock.computeIfAbsent(clock.code(), _ -> new ArrayList<>());
                while (known.size() < clock.ledger().size()) {
                    known.add(index);
                }
            }
        }
        return new FactsOfClocks(byClock);
    }

    int of(ClockCode clock, int entry) {
        return byClock.get(clock).get(entry);
    }
}
