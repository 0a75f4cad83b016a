package org.heard.journeys.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heard.journeys.casefile.Expectation;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;

/** One look at the running stack for each kind of expectation, at the play's own complaint only. */
final class Checks {

    /** Of the details of a fact, those that say which fact is meant; the others say what it must hold. */
    private static final Set<String> WHICH = Set.of("clock", "stage", "from", "to", "next");

    private static final String CASE_REFERENCE = "%02d \\d{3} \\d{3}";
    private static final int MONTHS_BEFORE_APRIL = 3;

    private final Stack stack;
    private final Phone phone;
    private final Letterbox letterbox;
    private final String council;
    private final String complaint;
    private final Answer lodged;

    Checks(Stack stack, Phone phone, Letterbox letterbox, String council, String complaint, Answer lodged) {
        this.stack = stack;
        this.phone = phone;
        this.letterbox = letterbox;
        this.council = council;
        this.complaint = complaint;
        this.lodged = lodged;
    }

    Finding look(Expectation expectation, LocalDate today) {
        return switch (expectation) {
            case Expectation.Route(int _, String procedure) ->
                Finding.compare(
                        "route",
                        procedure,
                        lodged.body().path("route").path("procedure").asText());
            case Expectation.Stage(int _, String stage) ->
                Finding.compare(
                        "stage", stage, stack.complaint(council, complaint).text("stage"));
            case Expectation.Due(int _, String clock, LocalDate on) ->
                clock("last day of " + clock, clock, "dueOn", on.toString());
            case Expectation.ClockState(int _, String clock, String state) ->
                clock("state of " + clock, clock, "state", state);
            case Expectation.Fact(int _, String name, Map<String, String> details) -> fact(name, details);
            case Expectation.NoFact(int _, String name, Map<String, String> details) -> noFact(name, details);
            case Expectation.Texts(int _, int count, List<String> saying) ->
                messages("new texts", phone.uncounted(), count, saying);
            case Expectation.Letters(int _, int count, List<String> saying) ->
                messages("new letters", letterbox.uncounted(), count, saying);
            case Expectation.Notice(int _, String duty, String state) -> notice(duty, state);
            case Expectation.Tasks(int _, List<String> because) -> tasks(because);
            case Expectation.Queue(int _, Map<String, String> details) -> queue(details, today);
            case Expectation.Refused(int _, String code) -> Finding.met("refused", code);
        };
    }

    private Finding clock(String what, String clock, String field, String expected) {
        var clocks = stack.clocks(council, complaint).items().toList();
        return clocks.stream()
                .filter(item -> item.path("clock").asText().equals(clock))
                .findFirst()
                .map(item -> Finding.compare(what, expected, item.path(field).asText()))
                .orElseGet(() -> Finding.unmet(what, expected, "no such clock; there are " + all(clocks, "clock")));
    }

    private Finding fact(String name, Map<String, String> details) {
        var what = "on the timeline, once";
        var expected = name + (details.isEmpty() ? "" : " " + details);
        var timeline = stack.timeline(council, complaint).items().toList();
        var meant =
                timeline.stream().filter(item -> isMeant(item, name, details)).toList();
        if (meant.size() != 1) {
            return Finding.unmet(what, expected, meant.size() + " times; the timeline has " + all(timeline, "fact"));
        }
        var got = details.keySet().stream()
                .collect(
                        Collectors.toMap(key -> key, key -> valueOf(meant.getFirst(), key), (a, _) -> a, TreeMap::new));
        return got.equals(details) ? Finding.met(what, expected) : Finding.unmet(what, expected, name + " " + got);
    }

    private Finding noFact(String name, Map<String, String> details) {
        var found = stack.timeline(council, complaint)
                .items()
                .filter(item -> item.path("fact").asText().equals(name) && holds(item, details.entrySet().stream()))
                .count();
        var what = "not on the timeline";
        var expected = name + (details.isEmpty() ? "" : " " + details);
        return found == 0 ? Finding.met(what, expected) : Finding.unmet(what, expected, found + " times");
    }

    private static Finding messages(String what, List<String> fresh, int count, List<String> saying) {
        if (fresh.size() != count) {
            return Finding.unmet(what, String.valueOf(count), fresh.size() + quoted(fresh));
        }
        return saying.stream()
                .filter(phrase ->
                        fresh.stream().noneMatch(message -> flat(message).contains(phrase)))
                .findFirst()
                .map(phrase -> Finding.unmet(
                        what, "one that says \"" + phrase + "\"", quoted(fresh).strip()))
                .orElseGet(() -> Finding.met(what, String.valueOf(count)));
    }

    private Finding notice(String duty, String state) {
        var notices = stack.notices(council, complaint).items().toList();
        return notices.stream()
                .filter(item -> item.path("duty").asText().equals(duty))
                .map(item -> Finding.compare(
                        "notice of " + duty, state, item.path("state").asText()))
                .reduce((first, second) -> second.met() ? second : first)
                .orElseGet(() ->
                        Finding.unmet("notice of " + duty, state, "no such notice; there are " + all(notices, "duty")));
    }

    private Finding tasks(List<String> because) {
        var open = stack.tasks(council).stream()
                .filter(task -> task.path("complaintId").asText().equals(complaint))
                .filter(task -> task.path("completedOn").asText("").isEmpty())
                .map(task -> task.path("because").asText())
                .sorted()
                .toList();
        return Finding.compare(
                "tasks for people", because.stream().sorted().toList().toString(), open.toString());
    }

    private Finding queue(Map<String, String> details, LocalDate today) {
        var what = "in the Ombudsman's queue";
        var queue = stack.queue();
        var ours = queue.stream()
                .filter(item -> item.path("complaintId").asText().equals(complaint))
                .toList();
        if (ours.size() != 1) {
            return Finding.unmet(what, "one case of this complaint " + details, ours.size() + " of them");
        }
        var got = details.keySet().stream()
                .collect(Collectors.toMap(key -> key, key -> valueOf(ours.getFirst(), key), (a, _) -> a, TreeMap::new));
        if (!got.equals(details)) {
            return Finding.unmet(what, details.toString(), got.toString());
        }
        var reference = ours.getFirst().path("reference").asText();
        var year = today.minusMonths(MONTHS_BEFORE_APRIL).getYear() % 100;
        if (!reference.matches(CASE_REFERENCE.formatted(year))) {
            return Finding.unmet(what, "a reference like %02d 000 001".formatted(year), reference);
        }
        var young =
                queue.stream().map(item -> item.path("youngPerson").asBoolean()).toList();
        if (young.lastIndexOf(true) > young.indexOf(false) && young.contains(false)) {
            return Finding.unmet(what, "young people first", "another person before a young person");
        }
        return Finding.met(what, reference + " " + details);
    }

    private static boolean isMeant(JsonNode item, String name, Map<String, String> details) {
        return item.path("fact").asText().equals(name)
                && holds(item, details.entrySet().stream().filter(detail -> WHICH.contains(detail.getKey())));
    }

    private static boolean holds(JsonNode item, Stream<Map.Entry<String, String>> details) {
        return details.allMatch(detail -> valueOf(item, detail.getKey()).equals(detail.getValue()));
    }

    private static String valueOf(JsonNode item, String key) {
        var inside = item.path("details").path(key);
        return (inside.isMissingNode() ? item.path(key) : inside).asText("");
    }

    private static String all(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asText()).toList().toString();
    }

    /** Lines break elsewhere on paper. */
    private static String flat(String message) {
        return message.replaceAll("\\s+", " ");
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> " \"" + text.strip() + "\"").collect(Collectors.joining());
    }
}
