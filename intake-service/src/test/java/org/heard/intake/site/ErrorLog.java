package org.heard.intake.site;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class writes into the log as an error while something is done. */
public final class ErrorLog {

    private ErrorLog() {}

    /** The messages, in order. */
    public static List<String> of(Class<?> logging, Runnable work) {
        var log = Logger.getLogger(logging.getName());
        var seen = new Seen();
        log.addHandler(seen);
        try {
            work.run();
        } finally {
            log.removeHandler(seen);
        }
        return List.copyOf(seen.errors);
    }

    private static final class Seen extends Handler {

        private final List<String> errors = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
