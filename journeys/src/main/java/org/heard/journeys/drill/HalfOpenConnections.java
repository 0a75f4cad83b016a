package org.heard.journeys.drill;

import java.util.List;
import java.util.Random;
import org.heard.localstack.stack.PartName;

/** The network between a service and its database, and to the provider, fails halfway: connections stay open and say nothing. */
final class HalfOpenConnections implements Drill {

    private static final int BEFORE = 4;
    private static final int AFTER = 10;
    private static final int SHORTEST_MILLIS = 3_000;
    private static final int LONGER_MILLIS = 5_000;

    @Override
    public String what() {
        return "connections to the database and the provider stay open and carry nothing for some seconds";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        var service = List.of(PartName.INTAKE, PartName.PROCEDURE, PartName.NOTIFICATION)
                .get(random.nextInt(3));
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            rig.harm();
            rig.databaseOf(service).fallSilent();
            rig.provider().fallSilent();
            Thread.sleep(SHORTEST_MILLIS + random.nextInt(LONGER_MILLIS));
            rig.databaseOf(service).recover();
            rig.provider().recover();
            rig.recovered();
            load.awaitLodged(AFTER).finish();
            return "silenced the lines of " + service.id() + "; " + load.count() + " complaints";
        }
    }
}
