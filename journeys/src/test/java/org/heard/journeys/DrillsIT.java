package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.heard.journeys.drill.Drills;
import org.heard.journeys.drill.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies at its worst moment, and every promise is kept; the other drills are run by {@code ./heard drill}. */
class DrillsIT {

    private static Rig rig;

    @BeforeAll
    static void aHeardForAccidents() throws IOException {
        rig = Rig.start(RunningHeard.checkout(), Files.createTempDirectory("heard-rig-"));
    }

    @AfterAll
    static void end() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after-commit-before-response", "consumer-after-db-commit", "notifier-after-provider-accepted"})
    void every_promise_is_kept(String drill) {
        var seed = Long.getLong("heard.seed", new Random().nextLong(1_000_000));
        var done = Drills.run(drill, rig, seed);
        assertEquals(List.of(), rig.verify().violations(), () -> done + "; heard.seed=" + seed);
    }
}
