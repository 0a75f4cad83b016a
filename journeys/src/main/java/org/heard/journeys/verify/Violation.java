package org.heard.journeys.verify;

/**
 * One promise that was not kept.
 *
 * @param what in a few words, without anything personal
 * @param id of the command, event, complaint, duty or record concerned
 */
public record Violation(Invariant invariant, String what, String id) {

    @Override
    public String toString() {
        return invariant + " " + what + ": " + id;
    }
}
