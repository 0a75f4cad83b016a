package org.heard.journeys.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file, read strictly: nothing is skipped, nothing is guessed, every error names its line. */
record Section(String file, String what, Node node) {

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    BadCaseFile bad(String problem) {
        return new BadCaseFile(file, line(), problem);
    }

    /** The entries of a mapping in the file's order; a key twice is an error. */
    Map<String, Section> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw bad(what + " must be keys with values (key: value)");
        }
        var entries = new LinkedHashMap<String, Section>();
        for (var pair : mapping.getValue()) {
            var key = new Section(file, "a key of " + what, pair.getKeyNode());
            if (entries.put(key.text(), new Section(file, key.text(), pair.getValueNode())) != null) {
                throw key.bad("\"" + key.text() + "\" stands twice in " + what);
            }
        }
        return entries;
    }

    /** The entries of a mapping that may hold these keys only. */
    Map<String, Section> entries(Collection<String> allowed) {
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                var key = new Section(file, "a key of " + what, pair.getKeyNode());
                if (!allowed.contains(key.text())) {
                    throw key.bad("unknown key \"" + key.text() + "\" in " + what + "; allowed: " + listed(allowed));
                }
            }
        }
        return entries();
    }

    Section required(String key, Map<String, Section> entries) {
        return Optional.ofNullable(entries.get(key)).orElseThrow(() -> bad(what + " lacks \"" + key + "\""));
    }

    List<Section> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw bad(what + " must be a list (- ...)");
        }
        return sequence.getValue().stream()
                .map(item -> new Section(file, what, item))
                .toList();
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw bad(what + " must be a text");
        }
        return scalar.getValue().strip();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw bad(what + " must be a date like 2024-08-29, not \"" + text() + "\"");
        }
    }

    int count() {
        if (!text().matches("\\d{1,7}")) {
            throw bad(what + " must be a number from 0, not \"" + text() + "\"");
        }
        return Integer.parseInt(text());
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(what + " must be true or false, not \"" + text() + "\"");
        };
    }

    JsonNode json(Shape shape) {
        return switch (shape) {
            case Shape.Leaf.TEXT -> TextNode.valueOf(text());
            case Shape.Leaf.DATE -> TextNode.valueOf(date().toString());
            case Shape.Leaf.COUNT -> IntNode.valueOf(count());
            case Shape.Leaf.FLAG -> BooleanNode.valueOf(flag());
            case Shape.ListOf(Shape each) -> {
                var list = JsonNodeFactory.instance.arrayNode();
                items().forEach(item -> list.add(item.json(each)));
                yield list;
            }
            case Shape.Keys keys -> object(keys);
        };
    }

    ObjectNode object(Shape.Keys keys) {
        var object = JsonNodeFactory.instance.objectNode();
        entries(keys.allowed().keySet())
                .forEach((key, value) ->
                        object.set(key, value.json(keys.allowed().get(key))));
        return object;
    }

    static String listed(Collection<String> words) {
        return String.join(", ", words);
    }
}
