package org.heard.ombudsman.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The council's side of a case as its page shows it: the case part of the referral's pack, as at the referral.
 *
 * @param chronology every fact, in the order of the record
 */
record Papers(String reference, String procedure, String ruleSet, String receivedOn, List<Entry> chronology) {

    private static final Set<String> SHOWN_BESIDE = Set.of("id", "happenedOn", "recordedOn");
    private static final String MISSED = "DeadlineMissed";

    /**
     * A fact.
     *
     * @param inWords its name in words
     * @param details codes, days and numbers that it says
     * @param words what somebody wrote or said
     */
    record Entry(LocalDate on, String inWords, String details, List<String> words, boolean isMissed) {}

    /** @param casePart as procedure-service gave it */
    static Papers of(JsonNode casePart) {
        var complaint = casePart.at("/case/complaint");
        return new Papers(
                complaint.path("reference").asText(""),
                complaint.path("procedure").asText(""),
                complaint.path("ruleSet").asText(""),
                complaint.path("receivedOn").asText(""),
                stream(casePart.at("/case/timeline"))
                        .map(fact -> entry(fact, casePart.path("words")))
                        .toList());
    }

    /** Limits that the council missed, each with its last day. */
    public List<Entry> missed() {
        return chronology.stream().filter(Entry::isMissed).toList();
    }

    private static Entry entry(JsonNode fact, JsonNode words) {
        var name = fact.path("fact").asText();
        return new Entry(
                LocalDate.parse(fact.at("/stored/happenedOn").asText()),
                inWords(name),
                details(fact.path("stored")),
                stream(words)
                        .filter(it -> it.path("sequence").asLong(-1)
                                == fact.path("sequence").asLong())
                        .map(it -> it.path("text").asText())
                        .toList(),
                name.equals(MISSED));
    }

    private static String inWords(String name) {
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String details(JsonNode stored) {
        return stored.properties().stream()
                .filter(it -> it.getValue().isValueNode() && !it.getValue().isNull())
                .filter(it -> !SHOWN_BESIDE.contains(it.getKey()))
                .map(it -> it.getKey() + " " + it.getValue().asText())
                .collect(Collectors.joining(", "));
    }

    private static Stream<JsonNode> stream(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false);
    }
}
