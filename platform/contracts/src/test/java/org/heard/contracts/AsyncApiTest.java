package org.heard.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final Set<String> ALWAYS = Set.of(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "content-type",
            "councilid",
            "correlationid",
            "sequence");
    private static final Set<String> SOMETIMES = Set.of("causationid", "traceparent");

    static List<Consumer<ObjectNode>> differences() {
        return List.of(
                document -> at(document, "/channels/ombudsman").put("address", "heard.ombudsman.v2"),
                document -> at(document, "/channels").remove("notification"),
                document -> at(document, "/channels/procedure/messages").remove("DeadlineMissed"),
                document -> at(document, "/channels/intake/messages").putObject("DeadlineMissed"),
                document -> at(document, "/channels/intake/messages/ComplaintLodged")
                        .put("$ref", "#/components/messages/DeadlineMissed"),
                document -> at(document, "/components/messages/ReplyReceived").put("name", "uk.heard.ReplyReceived.v2"),
                document -> at(document, "/components/messages/ReplyReceived/payload/schema")
                        .put("$ref", "schema/NoticeSent.v1.json"),
                document -> at(document, "/components/messages/ReplyReceived/headers/allOf/1/properties/ce_type")
                        .put("const", "uk.heard.NoticeSent.v1"),
                document -> at(document, "/components/messages/ReplyReceived/headers/allOf/1/properties/ce_source")
                        .put("const", "/intake-service"),
                document -> at(document, "/components/messages/ReplyReceived/headers/allOf/0")
                        .put("$ref", "schema/other.json"),
                document -> at(document, "/components/messages").putObject("NobodysEvent"),
                document -> at(document, "/operations/intake").put("action", "receive"));
    }

    @Test
    void the_document_is_asyncapi_3() {
        assertEquals("3.0.0", Documents.asyncApi().path("asyncapi").asText());
    }

    @Test
    void topics_events_types_sources_and_schemas_are_those_of_the_records() {
        assertEquals(ofRecords(), ofDocument(Documents.asyncApi()));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void a_planted_difference_is_found(Consumer<ObjectNode> plant) {
        var document = (ObjectNode) Documents.asyncApi();
        plant.accept(document);
        assertNotEquals(ofRecords(), ofDocument(document));
    }

    @Test
    void every_reference_leads_somewhere() {
        var document = Documents.asyncApi();
        for (var reference : document.findValuesAsText("$ref")) {
            if (reference.startsWith("#")) {
                assertTrue(document.at(reference.substring(1)).isObject(), reference);
            } else {
                assertTrue(Documents.json(reference).isObject(), reference);
            }
        }
    }

    @Test
    void the_headers_are_those_of_cloudevents_and_ours() {
        var headers = Documents.json("schema/headers.json");
        var names = new TreeSet<>(ALWAYS);
        names.addAll(SOMETIMES);
        assertEquals(names, fieldNames(headers.path("properties")));
        var required = new TreeSet<String>();
        headers.path("required").forEach(name -> required.add(name.asText()));
        assertEquals(new TreeSet<>(ALWAYS), required);
    }

    /** One line per event, and one per topic. */
    private static SortedMap<String, String> ofRecords() {
        var lines = new TreeMap<String, String>();
        for (var topic : Topic.values()) {
            var channel = topic.name().toLowerCase();
            lines.put(channel, topic.topicName() + " " + topic.topicName() + " send 12");
            topic.events()
                    .forEach((type, event) -> lines.put(
                            channel + "/" + event.getSimpleName(),
                            String.join(
                                    " ",
                                    type,
                                    type,
                                    topic.source(),
                                    "schema/headers.json",
                                    "schema/" + event.getSimpleName() + ".v1.json")));
        }
        return lines;
    }

    private static SortedMap<String, String> ofDocument(JsonNode document) {
        var lines = new TreeMap<String, String>();
        document.path("channels").properties().forEach(channel -> {
            var about = channel.getValue();
            lines.put(channel.getKey(), channel(document, channel));
            about.path("messages")
                    .properties()
                    .forEach(message -> lines.put(
                            channel.getKey() + "/" + message.getKey(),
                            message(document.at(message.getValue()
                                    .path("$ref")
                                    .asText("#/nothing")
                                    .substring(1)))));
        });
        var told = Arrays.stream(Topic.values())
                .flatMap(topic -> topic.events().values().stream())
                .map(Class::getSimpleName)
                .toList();
        fieldNames(document.path("components").path("messages")).stream()
                .filter(name -> !told.contains(name))
                .forEach(name -> lines.put(name, "in no record"));
        return lines;
    }

    private static String channel(JsonNode document, Map.Entry<String, JsonNode> channel) {
        var kafka = channel.getValue().path("bindings").path("kafka");
        return channel.getValue().path("address").asText() + " "
                + kafka.path("topic").asText() + " "
                + StreamSupport.stream(document.path("operations").spliterator(), false)
                        .filter(operation ->
                                operation.at("/channel/$ref").asText().equals("#/channels/" + channel.getKey()))
                        .map(operation -> operation.path("action").asText())
                        .findFirst()
                        .orElse("nobody")
                + " " + kafka.path("partitions").asInt();
    }

    private static String message(JsonNode message) {
        return String.join(
                " ",
                message.path("name").asText(),
                message.at("/headers/allOf/1/properties/ce_type/const").asText(),
                message.at("/headers/allOf/1/properties/ce_source/const").asText(),
                message.at("/headers/allOf/0/$ref").asText(),
                message.at("/payload/schema/$ref").asText());
    }

    private static Set<String> fieldNames(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }
}
