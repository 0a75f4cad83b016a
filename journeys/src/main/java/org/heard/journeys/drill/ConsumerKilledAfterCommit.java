package org.heard.journeys.drill;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.heard.localstack.stack.PartName;

/** A consumer is killed when the effect of a record is committed, and Kafka does not know that it was taken. */
final class ConsumerKilledAfterCommit implements Drill {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BEFORE = 4;
    private static final int AFTER = 10;

    private record Victim(PartName service, String consumer) {}

    private static final List<Victim> VICTIMS = List.of(
            new Victim(PartName.PROCEDURE, "procedure/from-intake"),
            new Victim(PartName.NOTIFICATION, "notification/from-procedure"),
            new Victim(PartName.NOTIFICATION, "notification/from-intake"),
            new Victim(PartName.INTAKE, "intake/from-procedure"));

    @Override
    public String what() {
        return "a consumer dies when its effect is committed and the record not yet ticked off";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        var victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            var trap = rig.databaseOf(victim.service()).arm(victim.consumer(), Trap.COMMITTED);
            trap.awaitSprung(PATIENCE);
            rig.kill(victim.service());
            trap.release();
            rig.start(victim.service());
            load.awaitLodged(AFTER).finish();
            return "killed " + victim.service().id() + " after a commit of " + victim.consumer() + "; " + load.count()
                    + " complaints";
        }
    }
}
