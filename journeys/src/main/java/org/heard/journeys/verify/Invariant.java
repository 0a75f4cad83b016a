package org.heard.journeys.verify;

/** What must hold after whatever happened; the promises stand in docs/reliability.md. */
public enum Invariant {
    I1("every acknowledged command has exactly one committed set of events"),
    I2("every committed event reached Kafka and had exactly one effect per consumer"),
    I3("the order of a complaint holds at every consumer"),
    I4("nobody was nudged twice, and no notice is missing"),
    I5("a deadline is missed once per clock, never early, and on record within a minute"),
    I6("every row is what the events add up to"),
    I7("nothing carries another council's data"),
    I8("nothing personal stands in Kafka, logs, metrics or parked records"),
    I9("nothing is stuck");

    private final String words;

    Invariant(String words) {
        this.words = words;
    }

    /** The promise in one line. */
    public String words() {
        return words;
    }
}
