package org.heard.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.heard.journeys.drill.Rig;

/** One Heard for all accidents of a JVM; the first who asks starts it, and it ends with the JVM. */
final class SharedRig {

    private static Rig rig;

    private SharedRig() {}

    static synchronized Rig get() {
        if (rig == null) {
            try {
                rig = Rig.start(RunningHeard.checkout(), Files.createTempDirectory("heard-rig-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rig;
    }
}
