package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case files of the repository, played on the real stack. */
class CaseFilesIT {

    private static final String ENOUGH_SECONDS = "60";
    private static final String SECONDS_FOR_WHAT_NEVER_COMES = "20";

    private static final int PLAYED_TWICE = 2;

    private static RunningHeard heard;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        heard = RunningHeard.shared();
    }

    @Test
    void every_case_file_can_be_played_in_any_order_and_more_than_once() throws IOException {
        var seed = new Random().nextLong();
        var files = new ArrayList<>(caseFiles());
        Collections.shuffle(files, new Random(seed));
        files.addAll(files.subList(0, PLAYED_TWICE));
        var ending = play(files, ENOUGH_SECONDS);
        assertEquals(Player.ALL_MET, ending.status(), () -> "seed " + seed + ", order " + files + ending);
    }

    @Test
    void one_changed_date_fails_with_1_and_names_the_step() throws IOException {
        var changed = folder.resolve("changed.yaml");
        var text = Files.readString(cases().resolve("cornwall-25-005-179.yaml"));
        Files.writeString(changed, text.replace("DL-21/request: 2024-11-28", "DL-21/request: 2024-11-27"));
        var ending = play(List.of(changed.toString()), SECONDS_FOR_WHAT_NEVER_COMES);
        assertEquals(Player.UNMET, ending.status());
        assertTrue(ending.complaint().startsWith(changed + ":"), ending::complaint);
        assertTrue(ending.complaint().contains("step 4 on 2024-08-29: last day of DL-21/request"), ending::complaint);
        assertTrue(ending.complaint().contains("expected: 2024-11-27"), ending::complaint);
        assertTrue(ending.complaint().contains("got:      2024-11-28"), ending::complaint);
    }

    private record Ending(int status, String story, String complaint) {}

    private static Ending play(List<String> files, String waitSeconds) {
        var told = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        var environment = new HashMap<>(heard.environment());
        environment.put("HEARD_PLAYER_WAIT_SECONDS", waitSeconds);
        var status = Player.play(files, environment, new PrintStream(told), new PrintStream(complained));
        return new Ending(status, told.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    }

    private static List<String> caseFiles() throws IOException {
        try (var files = Files.list(cases())) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static Path cases() {
        return RunningHeard.checkout().resolve("journeys/cases");
    }
}
