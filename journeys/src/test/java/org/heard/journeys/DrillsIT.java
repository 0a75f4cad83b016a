package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.heard.journeys.drill.Drills;
import org.heard.journeys.drill.Rig;
import org.heard.journeys.drill.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies at its worst moment, and every promise is kept; the other drills are run by {@code ./heard drill}. */
class DrillsIT {

    private static SignIn signIn;
    private static Rig rig;

    @BeforeAll
    static void aHeardForAccidents() throws IOException {
        var home = Files.createTempDirectory("heard-rig-");
        signIn = RunningHeard.sharedIfUp()
                .map(heard -> SignIn.of(heard.config()))
                .orElseGet(() -> SignIn.start(RunningHeard.checkout(), home.resolve("sign-in")));
        rig = Rig.start(RunningHeard.checkout(), home.resolve("heard"), signIn);
    }

    @AfterAll
    static void end() {
        if (rig != null) {
            rig.close();
        }
        if (signIn != null) {
            signIn.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after-commit-before-response", "consumer-after-db-commit", "notifier-after-provider-accepted"})
    void every_promise_is_kept(String drill) {
        var seed = Long.getLong("heard.seed", new Random().nextLong(1_000_000));
        var done = Drills.run(drill, rig, seed);
        var violations = rig.verify().violations();
        System.out.println(
                drill + ", heard.seed=" + seed + " (seconds: " + rig.phases().inWords() + "): " + done);
        rig.phases().forget();
        assertEquals(List.of(), violations, () -> done + "; heard.seed=" + seed);
    }
}
