package org.heard.journeys.drill;

import java.time.Duration;
import java.util.Random;
import org.heard.localstack.stack.PartName;

/** notification-service is killed when GOV.UK Notify has taken a message and has not been heard. */
final class NotifierKilledAfterAccepted implements Drill {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BEFORE = 3;
    private static final int AFTER = 8;

    @Override
    public String what() {
        return "the notifier dies when the provider has taken a message and its answer is not heard";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            var trap = rig.provider().arm("POST /v2/notifications/", Trap.CREATED);
            trap.awaitSprung(PATIENCE);
            rig.kill(PartName.NOTIFICATION);
            trap.release();
            rig.start(PartName.NOTIFICATION);
            load.awaitLodged(AFTER).finish();
            return "killed notification-service with an unheard acceptance; " + load.count() + " complaints";
        }
    }
}
