package org.heard.journeys.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a service answered.
 *
 * @param body JSON; a missing node when there was none
 */
public record Answer(int status, Optional<String> etag, JsonNode body) {

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    /** The refusal's code, or an empty text. */
    public String code() {
        return text("code");
    }

    /** The members of the list in the body, whatever it is called. */
    public Stream<JsonNode> items() {
        var list = body.isArray()
                ? body
                : body.valueStream().filter(JsonNode::isArray).findFirst().orElse(body);
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    /** The answer in a few words, for a person who reads a message. */
    public String inWords() {
        if (isGood()) {
            return "accepted (" + status + ")";
        }
        var words = new StringBuilder(code().isEmpty() ? "refused" : code())
                .append(" (")
                .append(status)
                .append(")");
        if (!text("detail").isEmpty()) {
            words.append(": ").append(text("detail"));
        }
        body.path("errors").forEach(error -> words.append(" [")
                .append(error.path("pointer").asText())
                .append(" ")
                .append(error.path("code").asText())
                .append("]"));
        return words.toString();
    }
}
