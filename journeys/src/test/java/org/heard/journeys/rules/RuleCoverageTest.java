package org.heard.journeys.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCoverageTest {
    private static final Instant BEGAN = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    Path checkout;

    @BeforeEach
    void two_modules() throws IOException {
        write(
                "docs/rules.md",
                "| id | rule |\n|---|---|\n| DL-10 | Ten. |\n| DL-21 | Sixty-five. |\n| R-EX-1 | Not. |\n");
        write("one-service/pom.xml", "");
        write("platform/two/pom.xml", "");
    }

    @Test
    void the_tests_of_all_modules_add_up() throws IOException {
        write("one-service/target/rules/ATest.tsv", "DL-10\tone\nDL-10\ttwo\nDL-21\ttwo\n");
        write("platform/two/target/rules/BTest.tsv", "DL-10\tthree\n");

        var coverage = coverage();

        assertEquals(Map.of("DL-10", 3, "DL-21", 1, "R-EX-1", 0), coverage.tests());
        assertEquals(List.of("R-EX-1"), coverage.withoutTest());
        assertEquals("""
                Rules with executed tests: 2 of 3
                  DL-10 3  DL-21 1
                Without a test: 1
                  R-EX-1
                Not carried out: 0
                """, coverage.report().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void what_another_build_executed_does_not_count() throws IOException {
        var old = write("one-service/target/rules/ATest.tsv", "DL-10\tone\n");
        Files.setLastModifiedTime(old, FileTime.from(BEGAN.minusSeconds(1)));

        assertEquals(List.of("DL-10", "DL-21", "R-EX-1"), coverage().withoutTest());
    }

    @Test
    void a_rule_that_does_not_exist_is_a_mistake() throws IOException {
        write("one-service/target/rules/ATest.tsv", "DL-99\tone\n");

        assertEquals(
                List.of("ATest carries DL-99, which docs/rules.md lacks"),
                coverage().contradictions());
    }

    @Test
    void a_rule_may_be_listed_as_not_carried_out_with_a_reason() throws IOException {
        write("docs/language.md", """
                | DL-21 | a word of another table |

                ## Rules not carried out

                | id | why |
                |---|---|
                | R-EX-1 | decided by people |

                ## Other words
                | DL-10 | another |
                """);

        assertEquals(Map.of("R-EX-1", "decided by people"), coverage().notCarriedOut());
        assertEquals(List.of("DL-10", "DL-21"), coverage().withoutTest());
        assertEquals(List.of(), coverage().contradictions());
    }

    @Test
    void a_rule_with_a_test_is_not_one_of_those() throws IOException {
        write("one-service/target/rules/ATest.tsv", "DL-10\tone\n");
        write("docs/language.md", "## Rules not carried out\n| DL-10 | too hard |\n| DL-77 | unheard of |\n");

        assertEquals(2, coverage().contradictions().size());
    }

    @Test
    void ten_rules_at_most_are_not_carried_out() throws IOException {
        write("docs/rules.md", table(11, "a rule"));
        write("docs/language.md", "## Rules not carried out\n" + table(11, "a reason"));

        assertEquals(
                List.of("11 rules are not carried out; 10 may be"), coverage().contradictions());
    }

    @Test
    void two_rules_do_not_share_an_id() throws IOException {
        write("docs/rules.md", "| DL-10 | Ten. |\n| DL-10 | Ten again. |\n");

        assertThrows(IllegalStateException.class, this::coverage);
    }

    private static String table(int rows, String text) {
        return IntStream.range(10, 10 + rows)
                .mapToObj(row -> "| DL-%d | %s |\n".formatted(row, text))
                .collect(Collectors.joining());
    }

    private RuleCoverage coverage() throws IOException {
        return RuleCoverage.of(checkout, BEGAN);
    }

    private Path write(String file, String text) throws IOException {
        var path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
