package org.heard.localstack.notify.message;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many messages were accepted, and how many of them should not have been.
 *
 * @param total of all messages, with and without a reference
 * @param references per reference of the sender; a double is every acceptance after the first
 */
public record Counts(Count total, Map<String, Count> references) {

    public record Count(int accepted, int doubles) {}

    static Counts of(int total, Map<String, Integer> acceptedByReference) {
        var references = new LinkedHashMap<String, Count>();
        acceptedByReference.forEach(
                (reference, accepted) -> references.put(reference, new Count(accepted, accepted - 1)));
        var doubles = references.values().stream().mapToInt(Count::doubles).sum();
        return new Counts(new Count(total, doubles), references);
    }
}
