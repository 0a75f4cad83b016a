package org.heard.procedure.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.Budget;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.CouncilParameters;
import org.heard.procedure.clock.RuleSets;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilsFileTest {
    private static final String GOOD = """
            - council: E09000099
              effectiveFrom: 2020-01-01
              limits: {acknowledgement: 3wd, conference-complaint: 28d}
              adopted: {EN-LGSCO-COMPLAINT-HANDLING-CODE: 2025-04-01}
            - council: E10000099
              effectiveFrom: 2020-01-01
            """;

    private final RuleSets rules = RuleSetFiles.load();

    @Test
    void a_good_file_is_read() throws IOException {
        var councils = read(GOOD);

        assertEquals(2, councils.size());
        assertEquals(Budget.parse("28d"), councils.getFirst().limits().get("conference-complaint"));
        assertEquals(LocalDate.of(2025, 4, 1), councils.getFirst().adopted().get("EN-LGSCO-COMPLAINT-HANDLING-CODE"));
        assertTrue(councils.getLast().limits().isEmpty());
    }

    @Test
    @Rule("DL-01")
    @Rule("CONF-6")
    @Rule("CODE-14")
    void the_councils_of_the_sandbox_set_their_own_limits() throws IOException {
        try (var in = RuleSetFiles.class.getResourceAsStream("/rule-sets/councils.yaml")) {
            var councils = RuleSetFiles.councils("councils.yaml", in, rules);
            var today = LocalDate.of(2026, 11, 20);
            var here = CouncilParameters.on(today, "E09000099", councils);

            assertTrue(rules.on(today).forCouncil(here).has(ClockCode.ACKNOWLEDGEMENT));
            assertTrue(rules.on("conference", today, here).orElseThrow().has(ClockCode.CONFERENCE_CHAIR));
            assertTrue(rules.on("corporate", today, here).orElseThrow().has(ClockCode.CORPORATE_STAGE_2_REQUEST));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    acknowledgement: 3wd        | acknowledgment: 3wd   | E09000099 sets what no rule set knows: acknowledgment
                    acknowledgement: 3wd        | acknowledgement: 3    | not a budget such as 10wd: 3
                    acknowledgement: 3wd        | acknowledgement: council:acknowledgement | E09000099 leaves a limit to itself
                    EN-LGSCO-COMPLAINT-HANDLING-CODE: | EN-CODE:        | E09000099 sets what no rule set knows: EN-CODE
                    2025-04-01                  | soon                  | E09000099.EN-LGSCO-COMPLAINT-HANDLING-CODE is no date
                    council: E09000099          | name: E09000099       | name
                    council: E09000099          | council: ' '          | council is missing
                    """)
    void a_file_that_is_wrong_anywhere_is_refused_by_name(String good, String bad, String says) {
        assertTrue(GOOD.contains(good), good);

        var refused = assertThrows(IllegalArgumentException.class, () -> read(GOOD.replace(good, bad)));

        assertTrue(refused.getMessage().startsWith("test.yaml: "), refused.getMessage());
        assertTrue(refused.getMessage().contains(says), refused.getMessage());
    }

    private List<CouncilParameters> read(String yaml) throws IOException {
        return RuleSetFiles.councils(
                "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), rules);
    }
}
