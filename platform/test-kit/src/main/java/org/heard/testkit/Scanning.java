package org.heard.testkit;

import org.heard.localstack.scratch.ScratchClamd;

/** The virus scanner of the tests, which runs or does not. */
public final class Scanning {

    private static ScratchClamd running;

    private Scanning() {}

    public static synchronized void runs() {
        if (running == null) {
            try {
                running = ScratchClamd.start(StackResource.clamdPort());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    public static synchronized void stops() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
