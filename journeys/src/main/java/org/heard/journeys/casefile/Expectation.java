package org.heard.journeys.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One thing that must be seen after a step, with the line it stands on. */
public sealed interface Expectation {

    int line();

    /** The procedure that intake-service chose. */
    record Route(int line, String procedure) implements Expectation {}

    /** The stage the complaint stands at. */
    record Stage(int line, String stage) implements Expectation {}

    /** The last day of a clock. */
    record Due(int line, String clock, LocalDate on) implements Expectation {}

    /** The state of a clock. */
    record ClockState(int line, String clock, String state) implements Expectation {}

    /** A fact that stands on the timeline exactly once. */
    record Fact(int line, String name, Map<String, String> details) implements Expectation {}

    /** A fact that does not stand on the timeline. */
    record NoFact(int line, String name, Map<String, String> details) implements Expectation {}

    /** How many texts came to the phone since texts were last expected, and what they say, each phrase in one of them. */
    record Texts(int line, int count, List<String> saying) implements Expectation {}

    /** How many letters came by post since letters were last expected, and what they say, each phrase in one of them. */
    record Letters(int line, int count, List<String> saying) implements Expectation {}

    /** The code the act is refused with. */
    record Refused(int line, String code) implements Expectation {}

    /** The case in the Ombudsman's queue. */
    record Queue(int line, Map<String, String> details) implements Expectation {}

    /** How far the notice of a duty has got. */
    record Notice(int line, String duty, String state) implements Expectation {}

    /** Why people have been asked to do something about this complaint: one reason code per open task. */
    record Tasks(int line, List<String> because) implements Expectation {}
}
