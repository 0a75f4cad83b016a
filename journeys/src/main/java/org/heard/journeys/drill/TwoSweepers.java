package org.heard.journeys.drill;

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
                rig.await(PATIENCE, "a missed limit", () -> rig.stores().number(Database.PROCEDURE, MISSED) > before);
                other.kill();
                moving.join();
                rig.recovered();
                rig.await(PATIENCE, "every limit to be looked at", rig::nothingIsDue);
            }
            return (rig.stores().number(Database.PROCEDURE, MISSED) - before) + " limits missed, under two sweepers";
        }
    }
}
