package org.heard.journeys.drill;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the time of a drill goes; one phase at a time. */
public final class Phases {

    /** What is going on. */
    public enum Phase {
        /** A Heard for the drills starts. */
        READY,
        /** Councils' systems are at work. */
        LOAD,
        /** Something is down, or silent, or held. */
        HARM,
        /** What was down starts again. */
        RECOVERY,
        /** All is looked into, until it has settled. */
        VERIFY
    }

    private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
    private Phase now;
    private long since;

    /** Ends the phase that was, and begins another. */
    synchronized void enter(Phase next) {
        end();
        now = next;
        since = System.nanoTime();
    }

    /** Ends the phase that was. */
    synchronized void end() {
        if (now != null) {
            add(now, Duration.ofNanos(System.nanoTime() - since));
            now = null;
        }
    }

    /** Forgets what was. */
    public synchronized void forget() {
        spent.clear();
        now = null;
    }

    /** Adds what others took. */
    public void add(Phases others) {
        others.spent().forEach(this::add);
    }

    private synchronized void add(Phase phase, Duration more) {
        spent.merge(phase, more, Duration::plus);
    }

    private synchronized Map<Phase, Duration> spent() {
        return Map.copyOf(spent);
    }

    /** Each phase that there was, with its seconds. */
    public String inWords() {
        var known = spent();
        return Arrays.stream(Phase.values())
                .filter(known::containsKey)
                .map(phase -> phase.name().toLowerCase(Locale.ROOT) + " "
                        + "%.1f".formatted(known.get(phase).toMillis() / 1000.0))
                .collect(Collectors.joining(", "));
    }
}
