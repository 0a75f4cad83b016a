package org.heard.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;

/** procedure-service has looked at a past, has not taken it, and says why. */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<Integer> OF_A_PAST = Set.of(400, 409, 422);

    /** The past is being brought in just now, or was before. */
    private static final Set<String> AGAIN = Set.of("idempotency-key-in-flight", "idempotency-key-reused");

    /** The complaint has a past there, another one or one that is kept from who asks. */
    private static final String IS_THERE = "complaint-known";

    private final transient JsonNode problem;

    private NotTaken(JsonNode problem) {
        super("not taken", null, false, false);
        this.problem = problem;
    }

    JsonNode problem() {
        return problem;
    }

    /** Whether nothing of the complaint is there, so that it can be forgotten here, too. */
    boolean leavesNothing() {
        return !problem.path("code").asText().equals(IS_THERE);
    }

    /** The failure itself when it leaves open whether the past was taken: then or before, by this import or another. */
    static RuntimeException orElse(WebApplicationException failure, ObjectMapper json) {
        var response = failure.getResponse();
        if (!OF_A_PAST.contains(response.getStatus())) {
            return failure;
        }
        var problem = read(response.readEntity(String.class), json);
        var code = problem.path("code").asText();
        return code.isEmpty() || AGAIN.contains(code) ? failure : new NotTaken(problem);
    }

    private static JsonNode read(String text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notJson) {
            return json.createObjectNode();
        }
    }
}
