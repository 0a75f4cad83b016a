package org.heard.kit.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * One example for each request body of a service, from its own {@code api-examples.json}: {@code "POST /v1/things"} is the one in
 * JSON, {@code "POST /v1/things text/csv"} the one of another type. A service without the file has none.
 */
final class ApiExamples {

    private static final String FILE = "api-examples.json";
    private static final String JSON = "application/json";
    private static final TypeReference<LinkedHashMap<String, Object>> BODIES = new TypeReference<>() {};

    private final Map<String, Object> left;

    private ApiExamples(Map<String, Object> bodies) {
        this.left = bodies;
    }

    static ApiExamples ofService() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new ApiExamples(file == null ? Map.of() : new ObjectMapper().readValue(file, BODIES));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** Puts the examples of an operation into its request body. */
    void show(PathItem.HttpMethod method, String path, Operation operation) {
        if (operation.getRequestBody() == null || left.isEmpty()) {
            return;
        }
        operation.getRequestBody().getContent().getMediaTypes().forEach((type, body) -> Optional.ofNullable(
                        left.remove(method + " " + path + (type.equals(JSON) ? "" : " " + type)))
                .ifPresent(body::setExample));
    }

    /** @throws IllegalStateException there is an example of what is not served */
    void mustAllBeShown() {
        if (!left.isEmpty()) {
            throw new IllegalStateException(FILE + " has examples of what takes no such body: " + left.keySet());
        }
    }
}
