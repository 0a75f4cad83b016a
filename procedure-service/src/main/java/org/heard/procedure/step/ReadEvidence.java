package org.heard.procedure.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.heard.kit.problem.Problem;

/**
 * Every step may say {@code evidenceOfDay} beside its own fields: what shows the day it happened (R-CLK-1). It is taken out
 * before the step's own body is read.
 */
@Provider
class ReadEvidence implements ReaderInterceptor {

    private static final String FIELD = "evidenceOfDay";

    private final ObjectMapper json;
    private final EvidenceOfDay evidence;

    ReadEvidence(ObjectMapper json, EvidenceOfDay evidence) {
        this.json = json;
        this.evidence = evidence;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.getInputStream().readAllBytes();
        context.setInputStream(new ByteArrayInputStream(isSaid(context, body) ? without(body) : body));
        return context.proceed();
    }

    private static boolean isSaid(ReaderInterceptorContext context, byte[] body) {
        return context.getType().getPackage() == ReadEvidence.class.getPackage()
                && context.getType() != ImportBody.class
                && new String(body, StandardCharsets.UTF_8).contains("\"" + FIELD + "\"");
    }

    private byte[] without(byte[] body) throws IOException {
        ObjectNode fields;
        try {
            if (!(json.readTree(body) instanceof ObjectNode object)) {
                return body;
            }
            fields = object;
        } catch (JsonProcessingException malformed) {
            return body;
        }
        var said = takeFrom(fields);
        if (said == null) {
            return body;
        }
        evidence.say(said);
        return json.writeValueAsBytes(fields);
    }

    /**
     * What a step says of it; taken out of its fields, null for nothing.
     *
     * @throws Problem {@code wrong-type} or {@code invalid-value} with the field
     */
    static String takeFrom(ObjectNode fields) {
        var said = fields.remove(FIELD);
        if (said == null || said.isNull()) {
            return null;
        }
        if (!said.isTextual()) {
            throw Problem.ofField("/" + FIELD, "wrong-type", "This value is not of the type that is expected here.");
        }
        if (said.asText().isBlank() || said.asText().length() > Length.WORDS) {
            throw Problem.ofField(
                    "/" + FIELD, "invalid-value", "Evidence is said in 1 to " + Length.WORDS + " characters.");
        }
        return said.asText();
    }
}
