package org.heard.testkit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The SQL that a request leads to, as Hibernate writes it into its log, each with how often. Other work of the service goes on at the same
 * time, so that a request is made some times, and what is common to all of them is the request's own.
 */
public final class Statements {

    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");
    private static final int TIMES = 5;

    private Statements() {}

    /** @param request made several times, so that it must lead to the same each time */
    public static SortedMap<String, Integer> of(Runnable request) {
        var common = seenDuring(request);
        for (var times = 1; times < TIMES; times++) {
            var seen = seenDuring(request);
            common.keySet().retainAll(seen.keySet());
            common.replaceAll((sql, count) -> Math.min(count, seen.get(sql)));
        }
        return common;
    }

    private static SortedMap<String, Integer> seenDuring(Runnable request) {
        var seen = new Seen();
        var level = SQL.getLevel();
        SQL.addHandler(seen);
        SQL.setLevel(Level.FINE);
        try {
            request.run();
        } finally {
            SQL.setLevel(level);
            SQL.removeHandler(seen);
        }
        return seen.counted();
    }

    private static final class Seen extends Handler {

        private final SortedMap<String, Integer> statements = new TreeMap<>();

        @Override
        public synchronized void publish(LogRecord statement) {
            statements.merge(statement.getMessage(), 1, Integer::sum);
        }

        synchronized SortedMap<String, Integer> counted() {
            return new TreeMap<>(Map.copyOf(statements));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
