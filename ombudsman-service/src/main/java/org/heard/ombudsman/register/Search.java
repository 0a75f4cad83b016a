package org.heard.ombudsman.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.heard.kit.problem.Problem;

/**
 * What somebody looks for in the register. Everything is null where nothing was asked.
 *
 * @param words each of them stands in the council's name or in the summary
 * @param from first day of decision
 * @param to last day of decision
 */
record Search(String words, String council, String outcome, String category, LocalDate from, LocalDate to) {

    /**
     * What a request asks for; blank is the same as nothing.
     *
     * @throws Problem {@code invalid-value} for a date that is none
     */
    static Search of(String words, String council, String outcome, String category, String from, String to) {
        return new Search(
                given(words), given(council), given(outcome), given(category), date("/from", from), date("/to", to));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static LocalDate date(String pointer, String text) {
        try {
            return given(text) == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            throw Problem.ofField(pointer, "invalid-value", "A date has the form 2022-04-05.");
        }
    }

    /** As the query of an address; empty when nothing was asked. */
    String query() {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("words", words);
        asked.put("council", council);
        asked.put("outcome", outcome);
        asked.put("category", category);
        asked.put("from", from);
        asked.put("to", to);
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Search::parameter)
                .collect(Collectors.joining("&"));
    }

    private static String parameter(Map.Entry<String, Object> asked) {
        return asked.getKey() + "=" + URLEncoder.encode(asked.getValue().toString(), StandardCharsets.UTF_8);
    }
}
