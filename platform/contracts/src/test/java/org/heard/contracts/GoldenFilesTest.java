package org.heard.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenFilesTest {

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Class<? extends IntegrationEvent>> events() {
        return Documents.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_read_from_its_golden_file_and_written_back_the_same(Class<? extends IntegrationEvent> event)
            throws JsonProcessingException {
        var golden = Documents.golden(event);
        var read = Documents.JSON.treeToValue(golden, event);
        assertEquals(golden, Documents.JSON.readTree(Documents.JSON.writeValueAsString(read)));
        for (var field : event.getRecordComponents()) {
            assertNotEquals(
                    "null", golden.path(field.getName()).asText("null"), field.getName() + " is shown by its example");
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_golden_file_keeps_the_schema(Class<? extends IntegrationEvent> event) {
        assertEquals(List.of(), errors(event, Documents.golden(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_may_be_absent_may_be_left_out_or_null(Class<? extends IntegrationEvent> event)
            throws JsonProcessingException {
        var without = (ObjectNode) Documents.golden(event);
        var asNull = without.deepCopy();
        Arrays.stream(event.getRecordComponents())
                .filter(field -> field.isAnnotationPresent(MayBeAbsent.class))
                .forEach(field -> {
                    without.remove(field.getName());
                    asNull.putNull(field.getName());
                });
        assertEquals(List.of(), errors(event, without));
        assertEquals(List.of(), errors(event, asNull));
        assertEquals(Documents.JSON.treeToValue(asNull, event), Documents.JSON.treeToValue(without, event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_required_may_not_be_left_out_or_null(Class<? extends IntegrationEvent> event) {
        for (var field : event.getRecordComponents()) {
            if (!field.isAnnotationPresent(MayBeAbsent.class)) {
                var golden = (ObjectNode) Documents.golden(event);
                assertNotEquals(List.of(), errors(event, golden.deepCopy().putNull(field.getName())), field.getName());
                assertNotEquals(List.of(), errors(event, golden.without(field.getName())), field.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_field_that_comes_later_breaks_no_consumer(Class<? extends IntegrationEvent> event) {
        assertEquals(List.of(), errors(event, ((ObjectNode) Documents.golden(event)).put("somethingNew", 1)));
    }

    @Test
    void a_planted_field_or_date_is_found() {
        var referred = ProcedureEvent.ReferredToOmbudsman.class;
        var golden = (ObjectNode) Documents.golden(referred);
        assertNotEquals(List.of(), errors(referred, golden.deepCopy().put("referredOn", "1 June 2026")));
        assertNotEquals(List.of(), errors(referred, golden.deepCopy().put("complaintId", "a complaint")));
        assertNotEquals(List.of(), errors(referred, golden.deepCopy().put("youngPerson", "yes")));
        assertNotEquals(List.of(), errors(referred, golden.deepCopy().put("ground", "because")));
        assertThrows(
                JsonProcessingException.class,
                () -> Documents.JSON.treeToValue(golden.deepCopy().put("somethingNew", 1), referred));
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "schema"})
    void no_file_is_left_over(String folder) throws IOException, URISyntaxException {
        var expected = Documents.events().stream()
                .map(event -> event.getSimpleName() + ".v1.json")
                .collect(Collectors.toCollection(TreeSet::new));
        if (folder.equals("schema")) {
            expected.add("headers.json");
        }
        var place = Objects.requireNonNull(IntegrationEvent.class.getResource(folder))
                .toURI();
        try (var files = Files.list(Path.of(place))) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private List<Error> errors(Class<?> event, JsonNode payload) {
        return schemas.getSchema(Documents.schema(event).toString(), InputFormat.JSON)
                .validate(
                        payload.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
