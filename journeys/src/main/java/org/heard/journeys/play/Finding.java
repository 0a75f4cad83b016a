package org.heard.journeys.play;

/** What one look at the stack showed, against what the case file expects. */
record Finding(boolean met, String what, String expected, String got) {

    static Finding compare(String what, String expected, String got) {
        return new Finding(expected.equals(got), what, expected, got);
    }

    static Finding unmet(String what, String expected, String got) {
        return new Finding(false, what, expected, got);
    }

    static Finding met(String what, String expected) {
        return new Finding(true, what, expected, expected);
    }
}
