package org.heard.journeys.drill;

import java.time.Duration;
import java.util.Random;
import org.heard.localstack.config.Database;
import org.heard.localstack.stack.PartName;

/** The list is made anew while steps are taken; once the instance that does it dies in the middle. */
final class RebuiltUnderLoad implements Drill {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LIVE = "select live from projection_build where name = 'worklist'";

    /** A build that nobody has worked on for a minute was given up; its maker is dead, so the minute need not be waited for. */
    private static final String A_MINUTE_LATER = """
            update projection_build set beat_at = beat_at - interval '1 minute'
            where name = 'worklist' and building is not null""";

    private static final int BEFORE = 6;
    private static final int AFTER = 14;

    @Override
    public String what() {
        return "the list is made anew while steps are taken, and the maker dies in the middle of the first attempt";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            begin(rig);
            rig.kill(PartName.PROCEDURE);
            rig.stores().change(Database.PROCEDURE, A_MINUTE_LATER);
            rig.start(PartName.PROCEDURE);
            var live = rig.stores().number(Database.PROCEDURE, LIVE);
            Wait.until(PATIENCE, "another attempt", () -> begin(rig));
            Wait.until(PATIENCE, "a new list", () -> rig.stores().number(Database.PROCEDURE, LIVE) > live);
            load.awaitLodged(AFTER).finish();
            return "made build " + rig.stores().number(Database.PROCEDURE, LIVE) + " while " + load.count()
                    + " complaints came in";
        }
    }

    private static boolean begin(Rig rig) {
        var answer = rig.stack().rebuildList();
        return answer.isGood();
    }
}
