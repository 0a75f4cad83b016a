package org.heard.journeys.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heard.journeys.RunningHeard;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.stack.PartName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pass sheet, against running services: all is met, or each failure shows as the one it is. */
class ConformanceIT {

    private static final String E09 = """
            council: E09000099
            client: council-e09000099
            secret: sandbox-council-e09000099
            """;

    private final RunningHeard heard = RunningHeard.shared();

    @TempDir
    Path folder;

    private record Run(int status, String sheet) {

        String line(String check) {
            return sheet.lines()
                    .filter(line -> line.substring(Math.min(8, line.length())).startsWith(check + " "))
                    .findFirst()
                    .orElse("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"E09000099", "E10000099"})
    void the_sandboxs_councils_meet_every_check(String council) {
        var run = run("--council", council);
        assertEquals(0, run.status(), run::sheet);
        assertFalse(run.sheet().contains("FAIL"));
    }

    @Test
    void a_lost_webhook_target_and_a_stale_etag_show_as_what_they_are() throws IOException {
        var lost = "http://127.0.0.1:" + FreePorts.find(1).getFirst() + "/nobody";
        var run = run("--council", file(E09 + "webhook: " + lost + "\nifMatch: '\"7777\"'\n"));
        assertEquals(1, run.status());
        assertTrue(run.line("webhook").contains("nothing took the message at " + lost), run::sheet);
        assertTrue(run.line("webhook").contains("not-reachable"), run::sheet);
        assertTrue(run.line("step").contains("wanted 201, was 412 stale-etag"), run::sheet);
        assertTrue(run.line("lodge").startsWith("  pass"), run::sheet);
    }

    @Test
    void a_file_that_is_held_passes_with_the_reason_by_name() {
        heard.kill(PartName.CLAMD);
        try {
            var run = run("--council", "E09000099");
            assertTrue(run.line("read-file").startsWith("  pass"), run::sheet);
            assertTrue(run.line("read-file").endsWith("(it is held: scanner-down)"), run::sheet);
        } finally {
            heard.start(PartName.CLAMD);
        }
    }

    @Test
    void a_wrong_scope_shows_as_what_it_is() throws IOException {
        var run = run("--council", file("""
                council: E09000099
                client: ombudsman-service
                secret: sandbox-ombudsman-service
                """));
        assertEquals(1, run.status());
        assertTrue(run.line("sign-in").contains("the token does not speak for E09000099"), run::sheet);
        assertTrue(run.line("lodge").contains("wanted 201, was 403 not-allowed"), run::sheet);
        for (var check : List.of("announce-file", "alert", "tasks")) {
            assertTrue(run.line(check).contains("there is no complaint"), run::sheet);
        }
    }

    @Test
    void what_cannot_be_read_is_said() throws IOException {
        assertEquals(2, run("--council", file("council: E09000099\n")).status());
        assertEquals(2, run("--council", file(E09 + "colour: red\n")).status());
        assertEquals(2, run().status());
        var list = run("--list").sheet();
        for (var check : List.of("stale-step", "announce-file", "read-file", "alert", "tasks", "import")) {
            assertTrue(list.contains(check), list);
        }
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("client-" + System.nanoTime() + ".yaml"), text)
                .toString();
    }

    private Run run(String... words) {
        var out = new ByteArrayOutputStream();
        var status = Conformance.run(
                List.of(words), heard.environment(), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8));
    }
}
