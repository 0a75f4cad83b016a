package org.heard.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Names, types and necessity of an event's fields, {@code "points[].about" → "string, required"}, from record and schema. */
record Shape(SortedMap<String, String> fields) {

    static Shape of(Class<?> record) {
        var fields = new TreeMap<String, String>();
        for (var component : record.getRecordComponents()) {
            put(fields, component.getName(), component.getGenericType(), necessity(component));
        }
        return new Shape(fields);
    }

    static Shape of(JsonNode schema) {
        var fields = new TreeMap<String, String>();
        putObject(fields, "", schema);
        return new Shape(fields);
    }

    private static String necessity(RecordComponent component) {
        return component.isAnnotationPresent(MayBeAbsent.class) ? "may be absent" : "required";
    }

    private static void put(SortedMap<String, String> fields, String name, Type type, String necessity) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            fields.put(name, "array, " + necessity);
            put(fields, name + "[]", list.getActualTypeArguments()[0], "required");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            fields.put(name, "object, " + necessity);
            of(record).fields().forEach((field, what) -> fields.put(name + "." + field, what));
        } else {
            fields.put(name, simple(type) + ", " + necessity);
        }
    }

    private static String simple(Type type) {
        return switch (type) {
            case Class<?> it when it == UUID.class -> "string uuid";
            case Class<?> it when it == LocalDate.class -> "string date";
            case Class<?> it when it == Instant.class -> "string date-time";
            case Class<?> it when it == String.class -> "string";
            case Class<?> it when it == boolean.class -> "boolean";
            case Class<?> it when it == int.class || it == long.class -> "integer";
            case Type _ -> throw new AssertionError("an event may not hold a " + type);
        };
    }

    private static void putObject(SortedMap<String, String> fields, String prefix, JsonNode schema) {
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        schema.path("properties")
                .properties()
                .forEach(property -> putSchema(
                        fields, prefix + property.getKey(), property.getValue(), required.contains(property.getKey())));
        required.stream()
                .filter(name -> !schema.path("properties").has(name))
                .forEach(name -> fields.put(prefix + name, "required, but not described"));
    }

    private static void putSchema(SortedMap<String, String> fields, String name, JsonNode schema, boolean required) {
        var type = schema.path("type");
        var simple = type.isArray() ? type.get(0).asText() : type.asText();
        var format = schema.has("format") ? " " + schema.get("format").asText() : "";
        fields.put(name, simple + format + ", " + necessity(type, required));
        if (simple.equals("array")) {
            putSchema(fields, name + "[]", schema.path("items"), true);
        } else if (simple.equals("object")) {
            putObject(fields, name + ".", schema);
        }
    }

    /** What may be absent may be null, and the other way round. */
    private static String necessity(JsonNode type, boolean required) {
        var nullable =
                type.isArray() && type.size() == 2 && type.get(1).asText().equals("null");
        if (nullable == required) {
            return nullable ? "required, but may be null" : "may be absent, but not null";
        }
        return required ? "required" : "may be absent";
    }
}
