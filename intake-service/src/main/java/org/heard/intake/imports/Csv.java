package org.heard.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heard.kit.problem.Problem;

/**
 * A table, a complaint a line. A column is named by the place of its value in the JSON of a row, such as
 * {@code lodgement/receivedOn} or {@code steps/0/body/respondedOn}; {@code :boolean} or {@code :number} after it says that it
 * is no text. An empty cell says nothing.
 */
final class Csv {

    private static final int COLUMNS_OF_A_LIST = 200;

    private Csv() {}

    /** @throws Problem {@code malformed-csv} when it is no table, {@code unknown-column} for a column whose name is no place */
    static List<JsonNode> rows(String text) {
        var rows = new ArrayList<JsonNode>();
        var schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .readerForMapOf(String.class)
                .with(schema)
                .readValues(text)) {
            while (lines.hasNextValue()) {
                var row = JsonNodeFactory.instance.objectNode();
                lines.nextValue().forEach((column, cell) -> {
                    if (!cell.isBlank()) {
                        put(row, column, cell);
                    }
                });
                rows.add(row);
            }
        } catch (JsonProcessingException malformed) {
            throw Problem.ofField(
                    "", "malformed-csv", "The table cannot be read: a line has other cells than the first.");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return rows;
    }

    private static void put(ObjectNode row, String column, String cell) {
        var typed = column.split(":", 2);
        var path = typed[0].split("/", -1);
        if (Arrays.stream(path).anyMatch(String::isBlank)) {
            throw unknown(column);
        }
        JsonNode at = row;
        for (var index = 0; index < path.length - 1; index++) {
            var next = path[index + 1].matches("\\d+")
                    ? JsonNodeFactory.instance.arrayNode()
                    : JsonNodeFactory.instance.objectNode();
            at = child(at, path[index], next, column);
        }
        child(at, path[path.length - 1], value(typed.length == 2 ? typed[1] : "text", cell, column), column);
    }

    private static JsonNode value(String type, String cell, String column) {
        return switch (type) {
            case "text" -> TextNode.valueOf(cell);
            case "boolean" ->
                cell.matches("true|false") ? BooleanNode.valueOf(cell.equals("true")) : TextNode.valueOf(cell);
            case "number" ->
                cell.matches("\\d{1,9}") ? IntNode.valueOf(Integer.parseInt(cell)) : TextNode.valueOf(cell);
            default -> throw unknown(column);
        };
    }

    private static JsonNode child(JsonNode at, String name, JsonNode unless, String column) {
        switch (at) {
            case ObjectNode object -> {
                if (!object.has(name)) {
                    object.set(name, unless);
                }
                return object.get(name);
            }
            case ArrayNode array -> {
                if (!name.matches("\\d{1,3}") || Integer.parseInt(name) >= COLUMNS_OF_A_LIST) {
                    throw unknown(column);
                }
                while (array.size() <= Integer.parseInt(name)) {
                    array.addNull();
                }
                if (array.get(Integer.parseInt(name)).isNull()) {
                    array.set(Integer.parseInt(name), unless);
                }
                return array.get(Integer.parseInt(name));
            }
            case JsonNode _ -> throw unknown(column);
        }
    }

    private static Problem unknown(String column) {
        return Problem.ofField(
                "/" + column.replaceAll("[^A-Za-z0-9/:-]", "?"),
                "unknown-column",
                "This column's name is no place in a row.");
    }
}
