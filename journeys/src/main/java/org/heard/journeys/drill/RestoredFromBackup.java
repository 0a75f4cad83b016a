package org.heard.journeys.drill;

import java.util.Random;
import org.heard.localstack.config.Database;
import org.heard.localstack.part.Folders;
import org.heard.localstack.stack.PartName;

/**
 * The server is lost; the rows of all databases are copied into a new one, which counts transactions anew. Events stored from then on
 * must come after those that were restored.
 */
final class RestoredFromBackup implements Drill {

    private static final int BEFORE = 8;
    private static final int AFTER = 6;

    @Override
    public String what() {
        return "all rows are restored into a new PostgreSQL, which counts transactions anew";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE).finish();
            load.awaitAccepted();
            rig.killServices();
            var backup = Backup.of(rig);
            var generation = rig.stores().number(Database.PROCEDURE, "select generation from event_generation");
            rig.kill(PartName.POSTGRES);
            rig.stop(PartName.POSTGRES);
            Folders.delete(rig.config().data(PartName.POSTGRES));
            rig.start(PartName.POSTGRES);
            rig.makeTables(() -> backup.fits(rig));
            backup.restore(rig);
            rig.startServices();
            for (var count = 0; count < AFTER; count++) {
                load.lodge(new java.util.UUID(random.nextLong(), random.nextLong()).toString());
            }
            load.awaitAccepted();
            var raised = rig.stores().number(Database.PROCEDURE, "select generation from event_generation");
            if (raised <= generation) {
                throw new DrillFailed("the generation was not raised: " + raised);
            }
            return "restored " + backup.rows() + " rows; generation " + generation + " became " + raised;
        }
    }
}
