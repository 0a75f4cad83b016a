package org.heard.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A service's OpenAPI document: what it serves, the bodies that it shows as examples, and the answers that it promises. An
 * operation is named like {@code POST /v1/things}; a body that is not JSON has its type after that.
 */
public final class ServedApi {

    private static final ObjectMapper JSON_TEXT = new ObjectMapper();
    private static final String JSON = "application/json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private ServedApi(JsonNode document) {
        this.document = document;
    }

    /** That of the module whose tests run, as its build wrote it when the service started. */
    public static ServedApi ofThisModule() {
        return read(Path.of("target", "openapi", "openapi.json"));
    }

    /** That which is released for clients to hold us to, in {@code docs/api}. */
    public static ServedApi released(String service) {
        return read(Path.of("..", "docs", "api", service + ".json"));
    }

    private static ServedApi read(Path file) {
        try {
            return new ServedApi(JSON_TEXT.readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** Everything that can be asked. */
    public SortedSet<String> operations() {
        var all = new TreeSet<String>();
        document.path("paths").propertyStream().forEach(path -> path.getValue()
                .propertyStream()
                .filter(it -> METHODS.contains(it.getKey()))
                .forEach(it -> all.add(it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    /** Every body that can be sent. */
    public SortedSet<String> bodies() {
        var all = new TreeSet<String>();
        for (var operation : operations()) {
            at(operation)
                    .path("requestBody")
                    .path("content")
                    .fieldNames()
                    .forEachRemaining(type -> all.add(type.equals(JSON) ? operation : operation + " " + type));
        }
        return all;
    }

    /** Bodies of which there is no example. */
    public List<String> withoutExample() {
        return bodies().stream().filter(body -> shown(body).isMissingNode()).toList();
    }

    /**
     * The body that the document shows.
     *
     * @throws NoSuchElementException there is none
     */
    public String example(String body) {
        var shown = shown(body);
        if (shown.isMissingNode()) {
            throw new NoSuchElementException("there is no example of " + body);
        }
        return shown.isTextual() ? shown.asText() : shown.toString();
    }

    private JsonNode shown(String body) {
        var parts = body.split(" ");
        return at(body).path("requestBody")
                .path("content")
                .path(parts.length > 2 ? parts[2] : JSON)
                .path("example");
    }

    /** What is wrong with examples in JSON, going by the schemas of their bodies. */
    public List<String> unfitExamples() {
        return bodies().stream()
                .filter(body -> body.split(" ").length == 2 && !shown(body).isMissingNode())
                .flatMap(body -> errors(at(body).path("requestBody").path("content"), example(body)).stream()
                        .map(error -> body + " " + error))
                .toList();
    }

    /** What is wrong with an answer, going by the document; nothing where it fits. */
    public List<String> wrong(String operation, int status, String answer) {
        var promised = at(operation).path("responses").path(String.valueOf(status));
        if (status < 200 || status > 299 || promised.isMissingNode()) {
            return List.of(operation + " answered " + status + ": " + answer);
        }
        return errors(promised.path("content"), answer).stream()
                .map(error -> operation + " " + error + " in " + answer)
                .toList();
    }

    private List<String> errors(JsonNode content, String body) {
        var schema = content.path(JSON).path("schema");
        if (schema.isMissingNode() || schema.isEmpty()) {
            return List.of();
        }
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(body, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode at(String operation) {
        var parts = operation.split(" ");
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    /** A body's first field: the day it happened, where it has one. */
    public static String firstField(String example) {
        try {
            return JSON_TEXT
                    .readTree(example)
                    .properties()
                    .iterator()
                    .next()
                    .getValue()
                    .asText();
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException(example, noJson);
        }
    }
}
