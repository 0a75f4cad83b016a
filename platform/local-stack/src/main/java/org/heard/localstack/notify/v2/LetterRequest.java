package org.heard.localstack.notify.v2;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.web.Json;

/**
 * The body of a precompiled letter's send.
 *
 * @param postage first, second or economy; second when it does not say
 */
record LetterRequest(String reference, String postage, PrintedLetter letter) {

    private static final Set<String> POSTAGES = Set.of("first", "second", "economy");

    static LetterRequest read(byte[] body) {
        var json = parsed(body).orElseThrow(() -> NotifyError.badRequest("Invalid JSON supplied in POST data"));
        if (json.has("template_id")) {
            throw NotifyError.badRequest("Template not found");
        }
        var faults = new ArrayList<String>();
        var postage = json.path("postage").asText("second");
        if (!json.path("reference").isTextual()) {
            faults.add("reference is a required property");
        }
        if (!json.path("content").isTextual()) {
            faults.add("content is a required property");
        }
        if (!POSTAGES.contains(postage)) {
            faults.add("postage invalid. It must be either first, second or economy.");
        }
        if (!faults.isEmpty()) {
            throw NotifyError.validation(faults);
        }
        var letter = letter(json).orElseThrow(() -> NotifyError.badRequest("Letter content is not a valid PDF"));
        return new LetterRequest(json.get("reference").textValue(), postage, letter);
    }

    /** Whom a letter is for, whatever else is wrong with it. */
    static Address addressee(byte[] body) {
        return Address.of(parsed(body)
                .flatMap(LetterRequest::letter)
                .map(PrintedLetter::to)
                .orElse(""));
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(Json.MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<PrintedLetter> letter(JsonNode json) {
        try {
            return PrintedLetter.read(
                    Base64.getDecoder().decode(json.path("content").asText()));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
