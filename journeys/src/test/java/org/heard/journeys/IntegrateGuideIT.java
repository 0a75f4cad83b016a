package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heard.journeys.stack.Addresses;
import org.heard.localstack.part.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/integrate.md, block by block, in one shell: what a council's developer would copy. */
class IntegrateGuideIT {

    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final int MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void the_guide_works_word_for_word() throws IOException, InterruptedException {
        var at = Addresses.from(RunningHeard.shared().environment());
        var guide = Files.readString(RunningHeard.checkout().resolve("docs/integrate.md"));
        var blocks = BLOCK.matcher(guide)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"))
                .replace("http://127.0.0.1:8180/realms/heard", at.oidc().toString())
                .replace("http://127.0.0.1:8081", at.intake().toString())
                .replace("http://127.0.0.1:8082", at.procedure().toString())
                .replace("9099", FreePorts.find(1).getFirst().toString())
                .replace("received.txt", folder.resolve("received.txt").toString());
        var script = Files.writeString(
                folder.resolve("guide.sh"),
                "set -euo pipefail\ntrap 'kill ${receiver:-} 2>/dev/null || true' EXIT\n" + blocks);
        var process = new ProcessBuilder("bash", script.toString())
                .directory(RunningHeard.checkout().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        process.environment().put("HEARD_OIDC_URL", at.oidc().toString());
        process.environment().put("HEARD_INTAKE_URL", at.intake().toString());
        process.environment().put("HEARD_PROCEDURE_URL", at.procedure().toString());
        process.environment()
                .merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        var running = process.start();
        var ended = running.waitFor(MINUTES, TimeUnit.MINUTES);
        running.destroyForcibly();
        var said = Files.readString(folder.resolve("out.txt"));
        assertTrue(ended, said);
        assertEquals(0, running.exitValue(), said);
        assertTrue(said.contains("E09000099\n"), said);
        assertTrue(said.contains("lodged once\n"), said);
        assertTrue(said.contains("verified {\"type\":\"complaint."), said);
        assertTrue(said.contains("stage-1\n"), said);
        assertTrue(said.contains("\"clock\":\"DL-10\""), said);
        assertTrue(said.contains("201\n"), said);
        assertTrue(said.contains("held\n") || said.contains("ready\n"), said);
        assertTrue(said.contains("would-be-imported\n"), said);
        assertTrue(said.contains("again the same: true\n"), said);
        assertTrue(said.contains("in the feed of changes\n"), said);
    }
}
