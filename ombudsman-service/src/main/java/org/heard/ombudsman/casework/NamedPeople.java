package org.heard.ombudsman.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The names of a complaint's people, none of which may stand in what is published (domain rules 6.5). */
public record NamedPeople(List<String> names) {

    private static final int SHORTEST = 3;

    /** The people of a person part; nobody while it has not come. */
    public static NamedPeople of(JsonNode personPart) {
        return new NamedPeople(personPart.at("/person/people").findValuesAsText("name"));
    }

    /**
     * Looks through a statement, each part of a name by itself.
     *
     * @throws org.heard.kit.problem.Refused {@code statement-names-somebody}
     */
    public void mustNotStandIn(Decision.Statement statement) {
        var parts = names.stream()
                .flatMap(name -> Arrays.stream(name.split("\\P{L}+")))
                .filter(part -> part.length() >= SHORTEST)
                .map(part -> Pattern.compile(
                        "(?<!\\p{L})" + Pattern.quote(part) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        Refusal.STATEMENT_NAMES_SOMEBODY.when(statement.texts().stream().anyMatch(text -> parts.stream()
                .anyMatch(part -> part.matcher(text).find())));
    }
}
