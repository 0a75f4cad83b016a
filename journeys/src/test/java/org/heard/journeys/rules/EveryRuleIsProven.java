package org.heard.journeys.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The last look of a build: how many tests were executed for each rule of docs/rules.md. Runs after every module's tests
 * (phase {@code verify} of the last module), prints the counts and leaves them in {@code target/rules.txt}.
 *
 * <p>An id that does not exist always fails. A rule without a test fails with {@code -Drules.enforced=true}, which
 * {@code ./heard test} sets; a build of a few tests does not.
 */
class EveryRuleIsProven {
    private final boolean enforced = Boolean.getBoolean("rules.enforced");

    @Test
    void each_rule_of_the_domain_has_an_executed_test() throws IOException {
        var coverage = RuleCoverage.of(
                Path.of(System.getProperty("checkout.root")), Instant.parse(System.getProperty("build.began")));
        Files.writeString(Path.of("target", "rules.txt"), coverage.report());
        System.out.print(coverage.report());

        assertEquals(List.of(), coverage.contradictions());
        assertEquals(List.of(), enforced ? coverage.withoutTest() : List.of());
    }
}
