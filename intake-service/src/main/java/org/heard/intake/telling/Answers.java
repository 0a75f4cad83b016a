package org.heard.intake.telling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has answered so far, by question.
 *
 * @param given each a list, of one where only one can be chosen or written
 */
record Answers(Map<String, List<String>> given) {

    static Answers none() {
        return new Answers(Map.of());
    }

    Answers with(Question question, List<String> answer) {
        var more = new LinkedHashMap<>(given);
        more.put(question.slug(), List.copyOf(answer));
        return new Answers(more);
    }

    boolean has(Question question) {
        return given.containsKey(question.slug());
    }

    List<String> all(Question question) {
        return given.getOrDefault(question.slug(), List.of());
    }

    /** The one answer; empty where there is none. */
    String one(Question question) {
        return all(question).stream().findFirst().orElse("");
    }

    boolean chose(Question question, String... options) {
        return List.of(options).stream().anyMatch(all(question)::contains);
    }
}
