package org.heard.journeys.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a released document's answers hold and those of another document do not: a client that reads it would find nothing there. */
final class Answers {

    private final JsonNode released;
    private final JsonNode now;
    private final List<String> missing = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Answers(JsonNode released, JsonNode now) {
        this.released = released;
        this.now = now;
    }

    /** @return where each of them was, in the words of the documents */
    static List<String> missing(JsonNode released, JsonNode now) {
        var answers = new Answers(released, now);
        released.path("paths").propertyStream().forEach(path -> path.getValue()
                .propertyStream()
                .forEach(operation -> answers.compareAnswers(path.getKey(), operation.getKey())));
        return answers.missing;
    }

    private void compareAnswers(String path, String method) {
        var others = answers(now, path, method);
        answers(released, path, method)
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> answer.getValue()
                        .path("content")
                        .propertyStream()
                        .forEach(content -> {
                            var place = method + " " + path + " " + answer.getKey();
                            var other =
                                    others.path(answer.getKey()).path("content").path(content.getKey());
                            if (other.isMissingNode()) {
                                missing.add(place + " as " + content.getKey());
                            } else {
                                compare(place, content.getValue().path("schema"), other.path("schema"));
                            }
                        }));
    }

    private static JsonNode answers(JsonNode document, String path, String method) {
        return document.path("paths").path(path).path(method).path("responses");
    }

    private void compare(String place, JsonNode then, JsonNode here) {
        if (then.has("$ref") && !seen.add(then.path("$ref").asText() + here.path("$ref"))) {
            return;
        }
        var was = resolved(released, then);
        var is = resolved(now, here);
        if (!was.path("type").equals(is.path("type"))) {
            missing.add(place + " as " + was.path("type"));
            return;
        }
        was.path("properties").propertyStream().forEach(property -> {
            var other = is.path("properties").path(property.getKey());
            if (other.isMissingNode()) {
                missing.add(place + "/" + property.getKey());
            } else {
                compare(place + "/" + property.getKey(), property.getValue(), other);
            }
        });
        if (was.has("items")) {
            compare(place + "/-", was.path("items"), is.path("items"));
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        if (schema.isMissingNode()) {
            return MissingNode.getInstance();
        }
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
