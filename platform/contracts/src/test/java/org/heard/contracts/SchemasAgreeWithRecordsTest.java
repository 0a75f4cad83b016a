package org.heard.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.heard.contracts.ProcedureEvent.ReferredToOmbudsman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasAgreeWithRecordsTest {

    static List<Class<? extends IntegrationEvent>> events() {
        return Documents.events();
    }

    static List<Consumer<ObjectNode>> differences() {
        return List.of(
                schema -> properties(schema).set("ombudsman", properties(schema).remove("ground")),
                schema -> properties(schema).remove("because"),
                schema -> properties(schema).putObject("more").put("type", "string"),
                schema -> field(schema, "youngPerson").put("type", "string"),
                schema -> field(schema, "referredOn").put("format", "date-time"),
                schema -> field(schema, "referredOn").remove("format"),
                schema -> field(schema, "because").put("type", "string"),
                schema -> ((ArrayNode) schema.get("required")).remove(0),
                schema -> ((ArrayNode) schema.get("required")).add("because"),
                schema -> ((ArrayNode) schema.get("required")).add("nothing"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_field_has_its_name_type_and_necessity(Class<? extends IntegrationEvent> event) {
        assertEquals(Shape.of(event), Shape.of(Documents.schema(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_schema_says_whose_it_is_and_what_every_field_means(Class<? extends IntegrationEvent> event) {
        var schema = Documents.schema(event);
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.path("$schema").asText());
        assertEquals(
                "https://heard.example/contracts/schema/" + event.getSimpleName() + ".v1.json",
                schema.path("$id").asText());
        assertEquals(event.getSimpleName(), schema.path("title").asText());
        schema.findParents("type").stream()
                .filter(described -> described != schema)
                .filter(described -> schema.findValues("items").stream().noneMatch(items -> items == described))
                .forEach(described ->
                        assertNotEquals("", described.path("description").asText(), described.toString()));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void a_planted_difference_is_found(Consumer<ObjectNode> plant) {
        var schema = (ObjectNode) Documents.schema(ReferredToOmbudsman.class);
        plant.accept(schema);
        assertNotEquals(Shape.of(ReferredToOmbudsman.class), Shape.of(schema));
    }

    @Test
    void a_difference_inside_a_list_is_found() {
        var schema = (ObjectNode) Documents.schema(IntakeEvent.ComplaintLodged.class);
        ((ObjectNode) schema.at("/properties/points/items/properties/pointId")).remove("format");
        assertNotEquals(Shape.of(IntakeEvent.ComplaintLodged.class), Shape.of(schema));
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode field(ObjectNode schema, String name) {
        return (ObjectNode) properties(schema).get(name);
    }
}
