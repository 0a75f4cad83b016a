package org.heard.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The documents beside the records, read as a stranger would. */
final class Documents {

    /** As the services write and read events. */
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Documents() {}

    /** Every event there is, by name. */
    static List<Class<? extends IntegrationEvent>> events() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.events().values().stream())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    static JsonNode golden(Class<?> event) {
        return json("golden/" + event.getSimpleName() + ".v1.json");
    }

    static JsonNode schema(Class<?> event) {
        return json("schema/" + event.getSimpleName() + ".v1.json");
    }

    static JsonNode json(String name) {
        return read(JSON, name);
    }

    static JsonNode asyncApi() {
        return read(new YAMLMapper(), "asyncapi.yaml");
    }

    private static JsonNode read(com.fasterxml.jackson.databind.ObjectMapper mapper, String name) {
        try (var in = IntegrationEvent.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("there is no " + name);
            }
            return mapper.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
