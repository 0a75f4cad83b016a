package org.heard.journeys.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One dated step of a case file.
 *
 * @param number counted from 1
 * @param line where it begins
 * @param on the business date it happens on
 * @param as who acts, if not the file's council: a system client or a user of the sandbox's realm
 * @param act what is done; empty when the step only looks
 * @param expectations what must be seen, in the file's order
 */
public record Step(
        int number, int line, LocalDate on, Optional<String> as, Optional<Act> act, List<Expectation> expectations) {

    /** The code this step's act must be refused with, if it must be refused. */
    public Optional<Expectation.Refused> refusal() {
        return expectations.stream()
                .filter(Expectation.Refused.class::isInstance)
                .map(Expectation.Refused.class::cast)
                .findFirst();
    }
}
