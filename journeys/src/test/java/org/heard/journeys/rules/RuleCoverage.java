package org.heard.journeys.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules of docs/rules.md the executed tests of a build carry: {@code target/rules/*.tsv} of every module, one line
 * for each rule of each test (see {@code org.heard.testkit.rule.Rule}).
 *
 * @param tests how many tests were executed for each rule, in the order of docs/rules.md
 * @param notCarriedOut the reason by rule, from docs/language.md, "Rules not carried out"
 * @param unknown ids that tests carry and docs/rules.md does not have, with one of the test classes
 */
record RuleCoverage(Map<String, Integer> tests, Map<String, String> notCarriedOut, Map<String, String> unknown) {
    static final int MOST_NOT_CARRIED_OUT = 10;

    private static final String NOT_CARRIED_OUT = "## Rules not carried out";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z][A-Z0-9-]*-\\d+) \\| (\\S.*) \\|$");
    private static final int LINE_WIDTH = 110;

    /** @param since records written earlier are of another build and do not count */
    static RuleCoverage of(Path checkout, Instant since) throws IOException {
        var tests = new LinkedHashMap<String, Integer>();
        for (var row : rows(Files.readString(checkout.resolve("docs/rules.md")))) {
            if (tests.put(row.group(1), 0) != null) {
                throw new IllegalStateException("docs/rules.md has two rules " + row.group(1));
            }
        }
        var unknown = new TreeMap<String, String>();
        for (var file : records(checkout, since)) {
            for (var line : Files.readAllLines(file)) {
                var rule = line.substring(0, line.indexOf('\t'));
                if (tests.computeIfPresent(rule, (_, count) -> count + 1) == null) {
                    unknown.put(rule, file.getFileName().toString().replace(".tsv", ""));
                }
            }
        }
        return new RuleCoverage(tests, notCarriedOut(checkout), unknown);
    }

    private static Map<String, String> notCarriedOut(Path checkout) throws IOException {
        var language = checkout.resolve("docs/language.md");
        var text = Files.exists(language) ? Files.readString(language) : "";
        var begin = text.indexOf(NOT_CARRIED_OUT);
        if (begin < 0) {
            return Map.of();
        }
        var end = text.indexOf("\n## ", begin);
        return rows(text.substring(begin, end < 0 ? text.length() : end)).stream()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static List<MatchResult> rows(String table) {
        return ROW.matcher(table).results().toList();
    }

    private static List<Path> records(Path checkout, Instant since) throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : modules(checkout)) {
            var rules = folder.resolve("target/rules");
            if (Files.isDirectory(rules)) {
                try (var files = Files.list(rules)) {
                    found.addAll(files.filter(file -> file.toString().endsWith(".tsv"))
                            .toList());
                }
            }
        }
        found.removeIf(file -> lastModified(file).toInstant().isBefore(since));
        return found;
    }

    private static Set<Path> modules(Path checkout) throws IOException {
        try (var paths = Files.find(checkout, 3, (path, _) -> path.endsWith("pom.xml"))) {
            return paths.map(Path::getParent).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot look at " + file, e);
        }
    }

    /** The rules that no executed test carries, unless they are listed as not carried out. */
    List<String> withoutTest() {
        return tests.keySet().stream()
                .filter(rule -> tests.get(rule) == 0 && !notCarriedOut.containsKey(rule))
                .toList();
    }

    /** What is wrong in any build: an id that does not exist, a rule both tested and not carried out, too many of those. */
    List<String> contradictions() {
        var wrong = new ArrayList<String>();
        unknown.forEach((rule, test) -> wrong.add("%s carries %s, which docs/rules.md lacks".formatted(test, rule)));
        notCarriedOut.keySet().stream()
                .filter(rule -> tests.getOrDefault(rule, 1) > 0)
                .forEach(rule -> wrong.add(rule + " is listed as not carried out, and is no rule or has a test"));
        if (notCarriedOut.size() > MOST_NOT_CARRIED_OUT) {
            wrong.add("%d rules are not carried out; %d may be".formatted(notCarriedOut.size(), MOST_NOT_CARRIED_OUT));
        }
        return wrong;
    }

    /** For people: every rule with the number of its tests, then those without one. */
    String report() {
        var tested = tests.entrySet().stream().filter(rule -> rule.getValue() > 0);
        var counts = tested.map(rule -> rule.getKey() + " " + rule.getValue()).toList();
        return "Rules with executed tests: %d of %d%n%sWithout a test: %d%n%sNot carried out: %d%n%s"
                .formatted(
                        counts.size(),
                        tests.size(),
                        wrapped(counts.stream()),
                        withoutTest().size(),
                        wrapped(withoutTest().stream()),
                        notCarriedOut.size(),
                        wrapped(notCarriedOut.keySet().stream().sorted()));
    }

    private static String wrapped(Stream<String> items) {
        var text = new StringBuilder();
        var line = new StringBuilder();
        items.forEach(item -> {
            if (line.length() + item.length() > LINE_WIDTH) {
                text.append(line.toString().stripTrailing()).append(System.lineSeparator());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "  " : "").append(item).append("  ");
        });
        return line.isEmpty()
                ? text.toString()
                : text.append(line.toString().stripTrailing())
                        .append(System.lineSeparator())
                        .toString();
    }
}
