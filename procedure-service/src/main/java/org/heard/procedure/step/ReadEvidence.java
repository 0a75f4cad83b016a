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
        var said = fields.remove(FIELD);
        if (said == null || said.isNull()) {
            return body;
        }
        if (!said.isTextual()) {
            throw Problem.ofField("/" + FIELD, "wrong-type", "This value is not of the type that is expected here.");
        }
        if (said.asText().isBlank() || said.asText().length() > Length.WORDS) {
            throw Problem.ofField(
                    "/" + FIELD, "invalid-value", "Evidence is said in 1 to " + Length.WORDS + " characters.");
        }
        evidence.say(said.asText());
        return json.writeValueAsBytes(fields);
    }
}
