package org.heard.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Base of every service's {@code EveryExampleTest}: what the service's OpenAPI document shows can be sent as it stands, and is answered
 * as the document says. The service's own test sends every body, in the stories in which they make sense.
 */
public abstract class KeepsItsDocument {

    private final String service;
    private final ServedApi api = ServedApi.ofThisModule();
    private final Set<String> told = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param service whose released document is compared, such as {@code intake} */
    protected KeepsItsDocument(String service) {
        this.service = service;
    }

    protected ServedApi api() {
        return api;
    }

    /** Notes that a body was sent, and how that was answered. */
    protected void told(String body, int status, String answer) {
        told(Set.of(body), api.wrong(body, status, answer));
    }

    /** Notes what a story told, and what was answered otherwise than the document says. */
    protected void told(Set<String> bodies, List<String> faults) {
        told.addAll(bodies);
        wrong.addAll(faults);
    }

    /** At the end of all stories: every answer was as the document says, and no body is left. */
    protected void assertEverythingWasTaken() {
        assertEquals(List.of(), wrong);
        var left = api.bodies();
        left.removeAll(told);
        assertEquals(Set.of(), left, "are shown and were never sent");
    }

    @Test
    void every_body_has_an_example_of_its_shape() {
        assertEquals(List.of(), api.withoutExample());
        assertEquals(List.of(), api.unfitExamples());
    }

    @Test
    void every_operation_is_released() {
        var unreleased = api.operations();
        unreleased.removeAll(ServedApi.released(service).operations());
        assertEquals(Set.of(), unreleased, "docs/api/" + service + ".json does not have them");
    }
}
