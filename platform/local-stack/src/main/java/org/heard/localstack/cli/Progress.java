package org.heard.localstack.cli;

import java.io.PrintStream;
import java.time.Duration;

/** Lines for the person who waits. */
final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** A step that is done, with the time since the start. */
    synchronized void step(String words) {
        out.printf("[%5.1f s] %s%n", Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0, words);
    }

    synchronized void say(String words) {
        out.println(words);
    }
}
