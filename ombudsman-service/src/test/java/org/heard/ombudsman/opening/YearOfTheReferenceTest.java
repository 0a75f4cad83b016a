package org.heard.ombudsman.opening;

import static org.heard.ombudsman.TheOmbudsman.waitForCases;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Neighbours;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class YearOfTheReferenceTest {

    @Inject
    BusinessClock clock;

    @AfterEach
    void back_to_today() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void numbers_begin_anew_on_the_first_of_april_in_london() {
        assertEquals("31 000 001", openedAt("2032-03-31T23:30").get("reference"));
        assertEquals("31 000 002", openedAt("2032-03-31T23:45").get("reference"));
        var next = openedAt("2032-04-01T00:15");
        assertEquals("32 000 001", next.get("reference"));
        assertEquals("2032-04-01", next.get("receivedOn"));
        assertEquals("31 000 003", openedAt("2032-03-01T12:00").get("reference"));
    }

    private Map<String, Object> openedAt(String londonTime) {
        var then = LocalDateTime.parse(londonTime).atZone(BusinessClock.LONDON).toInstant();
        clock.moveBy(Duration.between(Instant.now(), then));
        return waitForCases(AReferral.made().send().complaintId(), 1).getFirst();
    }
}
