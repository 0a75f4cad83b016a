package org.heard.journeys.drill;

import java.util.Random;

/** Every record of every topic comes three times more. */
final class TopicsReplayed implements Drill {

    private static final int BEFORE = 6;
    private static final int TIMES = 3;

    @Override
    public String what() {
        return "every record of every topic comes three times more";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            var records = 0L;
            rig.harm();
            for (var time = 0; time < TIMES; time++) {
                records += rig.broker().repeatEverything();
            }
            rig.harmIsOver();
            load.finish();
            return records + " records repeated; " + load.count() + " complaints";
        }
    }
}
