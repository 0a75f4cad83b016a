package org.heard.testkit.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes which tests passed under which rule: {@code target/rules/<test class>.tsv} in the module's folder, one line
 * {@code <rule id> TAB <method>} for each, a parameterised test once. The last module of the build adds them up.
 */
public final class ExecutedRules implements TestExecutionListener {
    private final Path folder;
    private final Map<String, SortedMap<String, SortedSet<String>>> found = new TreeMap<>();

    /** Into the folder of the module whose tests run. */
    public ExecutedRules() {
        this(Path.of("target", "rules"));
    }

    ExecutedRules(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            return;
        }
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .ifPresent(source -> {
                    for (var rule : CarriedRules.by(source)) {
                        found.computeIfAbsent(source.getClassName(), _ -> new TreeMap<>())
                                .computeIfAbsent(rule, _ -> new TreeSet<>())
                                .add(source.getMethodName());
                    }
                });
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        try {
            for (var tests : found.entrySet()) {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(tests.getKey() + ".tsv"), lines(tests.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(SortedMap<String, SortedSet<String>> methodsByRule) {
        var lines = new StringBuilder();
        methodsByRule.forEach((rule, methods) -> methods.forEach(
                method -> lines.append(rule).append('\t').append(method).append('\n')));
        return lines.toString();
    }
}
