package org.heard.journeys.drill;

import java.sql.Date;
import java.time.Duration;
import java.util.Random;
import org.heard.localstack.config.Database;

/** Two instances look for what falls due at the same moment, and one dies while it does. */
final class TwoSweepers implements Drill {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int COMPLAINTS = 20;
    private static final int PAST_STAGE_ONE = 17;

    private static final String MISSED = """
            select count(*) from event e join event_type t on t.id = e.type where t.name = 'complaint.DeadlineMissed'""";

    private static final String DUE = """
            select count(*) from worklist_row
            where build = (select live from projection_build) and next_on <= ? and swept_on is distinct from ?""";

    @Override
    public String what() {
        return "two instances sweep for the same limits, and one dies in the middle";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(COMPLAINTS).finish();
            load.awaitAccepted();
            var before = rig.stores().number(Database.PROCEDURE, MISSED);
            try (var other = rig.anotherProcedure();
                    var _ = rig.stack().borrowClock()) {
                rig.harm();
                var stack = rig.stack();
                var moving = Thread.ofVirtual().start(() -> {
                    try {
                        stack.moveClock(stack.businessDate().plusDays(PAST_STAGE_ONE));
                    } catch (RuntimeException notAllInTime) {
                        // The instance that dies is not waited for, or is: either way the clock has moved.
                    }
                });
                Wait.until(PATIENCE, "a missed limit", () -> rig.stores().number(Database.PROCEDURE, MISSED) > before);
                other.kill();
                moving.join();
                rig.recovered();
                Wait.until(PATIENCE, "every limit to be looked at", () -> nothingIsDue(rig));
            }
            return (rig.stores().number(Database.PROCEDURE, MISSED) - before) + " limits missed, under two sweepers";
        }
    }

    /** Whether no complaint waits for a sweep. */
    private static boolean nothingIsDue(Rig rig) {
        var today = Date.valueOf(rig.stack().businessDate());
        return rig.stores().number(Database.PROCEDURE, DUE, today, today) == 0;
    }
}
