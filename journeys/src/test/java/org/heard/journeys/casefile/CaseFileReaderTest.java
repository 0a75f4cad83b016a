package org.heard.journeys.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileReaderTest {

    private static final String BEGINNING = """
        about: A story.
        steps:
          - on: 2024-08-13
            lodge: {channel: phone}
        """;

    @TempDir
    Path folder;

    @Test
    void a_step_without_a_date_happens_on_the_day_of_the_step_above() throws IOException {
        var steps = read(BEGINNING + """
              - reply: NEXT
                expect: {texts: 1}
            """).steps();
        assertEquals(LocalDate.of(2024, 8, 13), steps.get(1).on());
        assertEquals(5, steps.get(1).line());
        assertEquals(Optional.of(new Act.Reply("NEXT")), steps.get(1).act());
        assertEquals(
                List.of(new Expectation.Texts(6, 1, List.of())), steps.get(1).expectations());
    }

    @Test
    void a_fact_happens_on_the_day_of_its_step_unless_the_file_says_otherwise() throws IOException {
        var steps = read(BEGINNING + """
              - on: 2024-09-03
                do: stage-2/requests
                with: {askedBy: advocate, means: letter}
              - do: stage-1/responses
                with: {respondedOn: 2024-09-02, words: "Yes."}
            """).steps();
        assertEquals("2024-09-03", body(steps.get(1)).path("requestedOn").asText());
        assertEquals("2024-09-02", body(steps.get(2)).path("respondedOn").asText());
    }

    @Test
    void every_expectation_knows_its_own_line() throws IOException {
        var expectations = read(BEGINNING + """
                expect:
                  due:
                    DL-10: 2024-08-28
                    DL-22/request: 2024-10-03
                  facts:
                    - ComplaintAccepted
                    - DeadlineMissed: {clock: DL-10}
            """).steps().getFirst().expectations();
        assertEquals(
                List.of(7, 8, 10, 11),
                expectations.stream().map(Expectation::line).toList());
    }

    @Test
    void an_unknown_key_of_the_file_is_an_error_with_its_line() {
        refuses(
                "about: A story.\ntitle: x\n",
                2,
                "unknown key \"title\" in the case file; allowed: about, council, register, steps");
    }

    @Test
    void an_unknown_key_of_a_step_is_an_error_with_its_line() {
        refuses(BEGINNING + "    whenever: x\n", 5, "unknown key \"whenever\" in a step; allowed: on, as, lodge");
    }

    @Test
    void an_unknown_key_deep_in_a_lodgement_is_an_error_with_its_line() {
        refuses("""
            about: A story.
            steps:
              - on: 2024-08-13
                lodge:
                  points:
                    - about: leaving-care
                      word: Nobody rings.
            """, 7, "unknown key \"word\" in points; allowed: about, words, desiredOutcome");
    }

    @Test
    void an_unknown_step_is_an_error_that_lists_the_known_ones() {
        refuses(
                BEGINNING + "  - do: stage-4/requests\n",
                5,
                "unknown step \"do: stage-4/requests\"; allowed: stage-1/resp");
    }

    @Test
    void an_unknown_key_of_a_step_s_body_is_an_error_with_its_line() {
        refuses(
                BEGINNING + "  - do: withdrawals\n    with:\n      why: none\n",
                7,
                "unknown key \"why\" in with; allowed: askedBy, words, pressure, advocate, withdrawnOn");
    }

    @Test
    void an_unknown_expectation_is_an_error_that_lists_the_known_ones() {
        refuses(
                BEGINNING + "    expect: {calls: 1}\n",
                5,
                "unknown key \"calls\" in expect; allowed: refused, route, ");
    }

    @Test
    void a_date_that_does_not_exist_is_an_error_with_its_line() {
        refuses(BEGINNING + "  - on: 2024-02-30\n", 5, "on must be a date like 2024-08-29, not \"2024-02-30\"");
    }

    @Test
    void steps_do_not_go_back_in_time() {
        refuses(
                BEGINNING + "  - on: 2024-08-12\n    reply: YES\n",
                5,
                "a step cannot be before the one above it: 2024-08-12 is before 2024-08-13");
    }

    @Test
    void a_step_does_one_thing() {
        refuses(BEGINNING + "  - reply: YES\n    do: withdrawals\n", 5, "a step does one thing, not do, reply");
    }

    @Test
    void a_step_that_neither_does_nor_expects_anything_is_an_error() {
        refuses(BEGINNING + "  - on: 2024-08-14\n", 5, "a step does something (lodge, do, reply) or expects something");
    }

    @Test
    void the_first_step_lodges_and_no_other_does() {
        refuses("about: x\nsteps:\n  - on: 2024-08-13\n    reply: YES\n", 3, "the first step must lodge the complaint");
        refuses(BEGINNING + "  - lodge: {channel: web}\n", 5, "a case file lodges one complaint, in its first step");
    }

    @Test
    void a_key_twice_is_an_error_with_its_line() {
        refuses("about: A story.\nabout: Another.\n", 2, "\"about\" stands twice in the case file");
    }

    @Test
    void only_a_fact_put_on_record_can_be_refused() {
        refuses(BEGINNING + "  - reply: YES\n    expect: {refused: x}\n", 6, "only a \"do\" can be refused");
    }

    @Test
    void a_file_that_is_no_yaml_is_an_error_with_its_line() {
        refuses("about: A story.\nsteps: [\n", 3, "not YAML");
    }

    @Test
    void every_case_file_of_the_repository_can_be_read() throws IOException {
        var root = Path.of(System.getProperty("checkout.root", ".."));
        try (var files = Files.list(root.resolve("journeys/cases"))) {
            for (var file : files.toList()) {
                assertFalse(CaseFileReader.read(file).steps().isEmpty());
            }
        }
    }

    private void refuses(String text, int line, String problem) {
        var message = assertThrows(BadCaseFile.class, () -> read(text)).getMessage();
        var beginning = folder.resolve("story.yaml") + ":" + line + ": " + problem;
        assertEquals(beginning, message.substring(0, Math.min(message.length(), beginning.length())));
    }

    private CaseFile read(String text) throws IOException {
        return CaseFileReader.read(Files.writeString(folder.resolve("story.yaml"), text));
    }

    private static JsonNode body(Step step) {
        return ((Act.Do) step.act().orElseThrow()).body();
    }
}
