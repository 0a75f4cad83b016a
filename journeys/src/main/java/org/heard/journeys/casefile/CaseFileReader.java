package org.heard.journeys.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a case file strictly: an unknown key, step or expectation is an error that names its line. */
public final class CaseFileReader {

    private static final String DEFAULT_COUNCIL = "E09000099";
    static final List<String> FILE_KEYS = List.of("about", "council", "register", "steps");
    private static final List<String> VERBS = List.of("lodge", "do", "reply");
    static final List<String> STEP_KEYS = List.of("on", "as", "lodge", "do", "with", "reply", "expect");

    private CaseFileReader() {}

    /**
     * @throws BadCaseFile when it cannot be played as it stands
     * @throws IOException when it cannot be read at all
     */
    public static CaseFile read(Path path) throws IOException {
        try (var reader = Files.newBufferedReader(path)) {
            return read(path.toString(), nameOf(path), reader);
        }
    }

    private static CaseFile read(String file, String name, Reader reader) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(reader);
            if (node == null) {
                throw new BadCaseFile(file, 1, "the file is empty; it needs: " + Section.listed(FILE_KEYS));
            }
            return caseFile(name, new Section(file, "the case file", node));
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BadCaseFile(file, line, "not YAML: " + e.getProblem());
        }
    }

    private static CaseFile caseFile(String name, Section root) {
        var entries = root.entries(FILE_KEYS);
        var about = root.required("about", entries).text();
        var council =
                Optional.ofNullable(entries.get("council")).map(Section::text).orElse(DEFAULT_COUNCIL);
        var register = Optional.ofNullable(entries.get("register"))
                .map(CaseFileReader::people)
                .orElse(List.of());
        var steps = steps(root.required("steps", entries));
        return new CaseFile(root.file(), name, about, council, register, steps);
    }

    private static List<ObjectNode> people(Section section) {
        return section.items().stream()
                .map(item ->
                        new Section(item.file(), "an entry of the register", item.node()).object(Vocabulary.PERSON))
                .toList();
    }

    private static List<Step> steps(Section section) {
        var steps = new ArrayList<Step>();
        LocalDate on = null;
        for (var item : section.items()) {
            var step = step(steps.size() + 1, on, new Section(item.file(), "a step", item.node()));
            var lodges = step.act().filter(Act.Lodge.class::isInstance).isPresent();
            if (steps.isEmpty() && !lodges) {
                throw item.bad("the first step must lodge the complaint (lodge: ...)");
            }
            if (!steps.isEmpty() && lodges) {
                throw item.bad("a case file lodges one complaint, in its first step");
            }
            steps.add(step);
            on = step.on();
        }
        if (steps.isEmpty()) {
            throw section.bad("there must be at least one step");
        }
        return List.copyOf(steps);
    }

    private static Step step(int number, LocalDate before, Section section) {
        var entries = section.entries(STEP_KEYS);
        var on = Optional.ofNullable(entries.get("on")).map(Section::date).orElse(before);
        if (on == null) {
            throw section.bad("the first step needs its date (on: 2024-08-29)");
        }
        if (before != null && on.isBefore(before)) {
            throw entries.get("on").bad("a step cannot be before the one above it: " + on + " is before " + before);
        }
        var verbs = VERBS.stream().filter(entries::containsKey).toList();
        if (verbs.size() > 1) {
            throw section.bad("a step does one thing, not " + Section.listed(verbs));
        }
        if (entries.containsKey("with") && !entries.containsKey("do")) {
            throw entries.get("with").bad("\"with\" goes with \"do\"");
        }
        var act = verbs.stream().findFirst().map(verb -> act(verb, on, entries));
        var expectations = Optional.ofNullable(entries.get("expect"))
                .map(ExpectationReader::read)
                .orElse(List.of());
        if (act.isEmpty() && expectations.isEmpty()) {
            throw section.bad(
                    "a step does something (" + Section.listed(VERBS) + ") or expects something (expect: ...)");
        }
        var as = Optional.ofNullable(entries.get("as")).map(Section::text);
        var step = new Step(number, section.line(), on, as, act, expectations);
        step.refusal().filter(refused -> !canBeRefused(step)).ifPresent(refused -> {
            throw new BadCaseFile(section.file(), refused.line(), "only a \"do\" can be refused");
        });
        return step;
    }

    private static boolean canBeRefused(Step step) {
        return step.act().filter(Act.Do.class::isInstance).isPresent();
    }

    private static Act act(String verb, LocalDate on, Map<String, Section> entries) {
        var section = entries.get(verb);
        return switch (verb) {
            case "lodge" -> {
                var body = section.object(Vocabulary.LODGE);
                fillIn(body, "receivedOn", on);
                yield new Act.Lodge(body);
            }
            case "do" -> {
                var path = section.text();
                var command = Vocabulary.COMMANDS.get(path);
                if (command == null) {
                    throw section.bad("unknown step \"do: " + path + "\"; allowed: "
                            + Section.listed(Vocabulary.COMMANDS.keySet()));
                }
                var with = Optional.ofNullable(entries.get("with"));
                var body =
                        with.map(given -> given.object(command.body())).orElseGet(JsonNodeFactory.instance::objectNode);
                command.days().forEach(day -> fillIn(body, day, on));
                yield new Act.Do(path, body);
            }
            case "reply" -> new Act.Reply(section.text());
            default -> throw new AssertionError(verb);
        };
    }

    private static void fillIn(ObjectNode body, String day, LocalDate on) {
        if (!body.has(day)) {
            body.put(day, on.toString());
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
