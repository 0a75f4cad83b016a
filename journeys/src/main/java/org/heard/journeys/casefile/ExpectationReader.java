package org.heard.journeys.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a step expects. */
final class ExpectationReader {

    static final List<String> KEYS = List.of(
            "refused", "route", "stage", "due", "clocks", "facts", "noFacts", "texts", "letters", "notices", "tasks",
            "queue");

    private ExpectationReader() {}

    static List<Expectation> read(Section section) {
        var expectations = new ArrayList<Expectation>();
        section.entries(KEYS).forEach((key, value) -> expectations.addAll(of(key, value)));
        return List.copyOf(expectations);
    }

    private static List<Expectation> of(String key, Section value) {
        return switch (key) {
            case "refused" -> List.of(new Expectation.Refused(value.line(), value.text()));
            case "route" -> List.of(new Expectation.Route(value.line(), value.text()));
            case "stage" -> List.of(new Expectation.Stage(value.line(), value.text()));
            case "due" -> each(value, (clock, on) -> new Expectation.Due(on.line(), clock, on.date()));
            case "clocks" ->
                each(value, (clock, state) -> new Expectation.ClockState(state.line(), clock, state.text()));
            case "facts" -> facts(value, Expectation.Fact::new);
            case "noFacts" -> facts(value, Expectation.NoFact::new);
            case "texts" -> List.of(messages(value, Expectation.Texts::new));
            case "letters" -> List.of(messages(value, Expectation.Letters::new));
            case "notices" -> each(value, (duty, state) -> new Expectation.Notice(state.line(), duty, state.text()));
            case "tasks" ->
                List.of(new Expectation.Tasks(
                        value.line(), value.items().stream().map(Section::text).toList()));
            case "queue" -> List.of(new Expectation.Queue(value.line(), details(value, Vocabulary.QUEUE)));
            default -> throw new AssertionError(key);
        };
    }

    private interface MessageKind {
        Expectation of(int line, int count, List<String> saying);
    }

    private static Expectation messages(Section value, MessageKind kind) {
        if (!value.isMapping()) {
            return kind.of(value.line(), value.count(), List.of());
        }
        var entries = value.entries(List.of("count", "say"));
        var saying = Optional.ofNullable(entries.get("say"))
                .map(say -> say.items().stream().map(Section::text).toList())
                .orElse(List.of());
        return kind.of(value.line(), value.required("count", entries).count(), saying);
    }

    private interface Entry {
        Expectation of(String key, Section value);
    }

    private static List<Expectation> each(Section section, Entry entry) {
        return section.entries().entrySet().stream()
                .map(each -> entry.of(each.getKey(), each.getValue()))
                .toList();
    }

    private interface FactKind {
        Expectation of(int line, String name, Map<String, String> details);
    }

    private static List<Expectation> facts(Section section, FactKind kind) {
        return section.items().stream().map(item -> fact(item, kind)).toList();
    }

    /** A fact is its name alone, or its name with some of its details. */
    private static Expectation fact(Section item, FactKind kind) {
        if (!item.isMapping()) {
            return kind.of(item.line(), item.text(), Map.of());
        }
        var entries = item.entries();
        if (entries.size() != 1) {
            throw item.bad("a fact is one name with its details (- DeadlineMissed: {clock: DL-10})");
        }
        var fact = entries.entrySet().iterator().next();
        return kind.of(item.line(), fact.getKey(), details(fact.getValue(), null));
    }

    private static Map<String, String> details(Section section, List<String> allowed) {
        var details = new LinkedHashMap<String, String>();
        var entries = allowed == null ? section.entries() : section.entries(allowed);
        entries.forEach((key, value) -> details.put(key, value.text()));
        return details;
    }
}
