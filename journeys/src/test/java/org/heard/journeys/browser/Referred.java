package org.heard.journeys.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.journeys.stack.Stack;

/** A young person's complaint that the council refuses to go on with, at the Ombudsman's. */
final class Referred {

    private static final String COUNCIL = "council-e09000099";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Stack stack;

    private Referred(Stack stack) {
        this.stack = stack;
    }

    /** The id of a new case of such a complaint, with all its parts. */
    static String caseAt(Stack stack) {
        var referred = new Referred(stack);
        return referred.caseOf(referred.referred());
    }

    private String caseOf(String complaint) {
        return await().atMost(PATIENCE)
                .until(
                        () -> stack.queue().stream()
                                .filter(it -> it.path("complaintId").asText().equals(complaint)
                                        && it.path("state").asText().equals("complete"))
                                .map(it -> it.path("id").asText())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    /** Refers a complaint; its id. */
    private String referred() {
        var day = stack.businessDate();
        var lodged = stack.lodge(COUNCIL, UUID.randomUUID().toString(), complaint(day));
        assertEquals(201, lodged.status(), lodged::inWords);
        var id = lodged.text("id");
        var known = await().atMost(PATIENCE)
                .until(
                        () -> stack.complaint(COUNCIL, id),
                        answer -> answer.isGood() && answer.etag().isPresent());
        var answer = stack.record(
                COUNCIL,
                id,
                "referrals",
                UUID.randomUUID().toString(),
                known.etag().orElseThrow(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("referredOn", day.toString())
                        .put("ground", "own-approach")
                        .put("because", "refusal"));
        assertEquals(201, answer.status(), answer::inWords);
        return id;
    }

    private static JsonNode complaint(LocalDate day) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("receivedOn", day.toString()).put("channel", "phone");
        body.putObject("complainant")
                .put("kind", "child")
                .put("name", "Quillon Testwell")
                .put("dateOfBirth", "2011-04-02");
        body.putObject("contactPact")
                .putArray("channels")
                .addObject()
                .put("kind", "text")
                .put("address", "07700 900805")
                .put("safe", true)
                .put("confirmedOn", day.toString());
        body.putArray("points")
                .addObject()
                .put("about", "looked-after-care")
                .put("words", "My things were thrown away when I moved.")
                .put("desiredOutcome", "My things back, and somebody who says sorry.");
        return body;
    }
}
