package org.heard.procedure.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.heard.pack.Page;
import org.heard.procedure.reading.SpokenWords.Spoken;

/** The case part as pages for people: index, chronology, statement, reports, answers, agreed actions, and what was late. */
final class Bundle {

    private static final Set<String> STATEMENT = Set.of("StatementAgreed");
    private static final Set<String> REPORTS =
            Set.of("InvestigationReported", "IndependentPersonReported", "PanelReportSent", "PanelRecommended");
    private static final Set<String> ANSWERS = Set.of(
            "StageOneAnswered",
            "AdjudicationIssued",
            "StageTwoAnswered",
            "FinalResponseIssued",
            "ConferenceAnswered",
            "ConferencePanelAnswered");
    private static final Set<String> ACTIONS =
            Set.of("ActionAgreed", "ActionEvidenced", "ActionSeen", "ActionPromised", "ActionCarriedOut");
    private static final Set<String> SHOWN_BESIDE = Set.of("id", "happenedOn", "recordedOn");

    private final CaseFile file;
    private final Map<Long, List<String>> words;
    private final List<Late> late;

    /**
     * A limit that was missed.
     *
     * @param endedOn the day it was met at last; absent while it is not
     * @param overrunWorkingDays up to then, or up to the referral
     */
    record Late(String clock, String rule, LocalDate dueOn, Optional<LocalDate> endedOn, int overrunWorkingDays) {}

    private Bundle(CaseFile file, List<Spoken> spoken, List<Late> late) {
        this.file = file;
        this.late = late;
        this.words = spoken.stream()
                .collect(
                        Collectors.groupingBy(Spoken::sequence, Collectors.mapping(Spoken::text, Collectors.toList())));
    }

    /**
     * @param spoken the words of the file's facts, as far as the reader may read them
     * @param late the limits that were missed up to the referral
     */
    static Page of(CaseFile file, List<Spoken> spoken, List<Late> late) {
        return new Bundle(file, spoken, late).page();
    }

    private Page page() {
        var complaint = file.parts().get("complaint");
        var page = new Page("Complaint " + complaint.path("reference").asText() + ": case part");
        page.section("The complaint").table(List.of("What", "Value"), details(complaint, Set.of()));
        page.section("Chronology").table(List.of("Day", "Fact", "Details"), chronology());
        wordsOf(page.section("Statement of complaint"), STATEMENT);
        wordsOf(page.section("Reports"), REPORTS);
        wordsOf(page.section("Answers"), ANSWERS);
        wordsOf(page.section("Agreed actions"), ACTIONS);
        page.section("Limits that were missed");
        if (!late.isEmpty()) {
            page.table(List.of("Clock", "Last day", "Met on", "Working days late"), lateRows());
        }
        return page;
    }

    private List<List<String>> chronology() {
        return facts().map(fact -> List.of(day(fact), fact.path("fact").asText(), inALine(fact.path("stored"))))
                .toList();
    }

    private List<List<String>> lateRows() {
        return late.stream()
                .map(it -> List.of(
                        it.clock(),
                        it.dueOn().toString(),
                        it.endedOn().map(LocalDate::toString).orElse("not by the referral"),
                        String.valueOf(it.overrunWorkingDays())))
                .toList();
    }

    private void wordsOf(Page page, Set<String> kinds) {
        facts().filter(fact -> kinds.contains(fact.path("fact").asText())).forEach(fact -> {
            page.heading(fact.path("fact").asText() + ", " + day(fact) + " (fact "
                    + fact.path("sequence").asLong() + ")");
            page.text(inALine(fact.path("stored")));
            words.getOrDefault(fact.path("sequence").asLong(), List.of()).forEach(page::text);
        });
    }

    private Stream<JsonNode> facts() {
        return StreamSupport.stream(file.parts().path("timeline").spliterator(), false);
    }

    private static String day(JsonNode fact) {
        return fact.path("stored").path("happenedOn").asText();
    }

    private static String inALine(JsonNode stored) {
        return details(stored, SHOWN_BESIDE).stream()
                .map(detail -> detail.getFirst() + " " + detail.getLast())
                .collect(Collectors.joining(", "));
    }

    /** Codes, days and numbers; words stand by themselves. */
    private static List<List<String>> details(JsonNode object, Set<String> without) {
        var rows = new ArrayList<List<String>>();
        object.properties().forEach(detail -> {
            var value = detail.getValue();
            if (value.isValueNode() && !value.isNull() && !without.contains(detail.getKey())) {
                rows.add(List.of(detail.getKey(), value.asText()));
            }
        });
        return rows;
    }
}
