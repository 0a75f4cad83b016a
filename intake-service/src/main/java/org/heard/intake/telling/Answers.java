package org.heard.intake.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has answered so far, by question.
 *
 * @param given each a list, of one where only one can be chosen or written
 * @param voice the recording in which they say what happened, instead of words or beside them; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answers(Map<String, List<String>> given, VoiceNote voice) {

    static Answers none() {
        return new Answers(Map.of(), null);
    }

    Answers with(Question question, List<String> answer) {
        var more = new LinkedHashMap<>(given);
        more.put(question.slug(), List.copyOf(answer));
        return new Answers(more, voice);
    }

    Answers with(VoiceNote note) {
        return new Answers(given, note);
    }

    /** Without the recording; whoever wrote nothing is asked again what happened. */
    Answers withoutVoice() {
        var rest = new LinkedHashMap<>(given);
        if (one(Question.WHAT).isBlank()) {
            rest.remove(Question.WHAT.slug());
        }
        return new Answers(rest, null);
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
