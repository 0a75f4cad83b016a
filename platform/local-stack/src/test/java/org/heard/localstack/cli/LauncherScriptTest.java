package org.heard.localstack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heard.localstack.stack.TestStacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script {@code heard} says when it cannot even start the launcher. */
class LauncherScriptTest {

    private static final List<String> TOOLS =
            List.of("bash", "dirname", "readlink", "sed", "head", "df", "awk", "find");

    @TempDir
    private Path folder;

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        var answer = heard(Map.of("HEARD_JVM_FOLDER", folder.resolve("none").toString()), "run");
        assertEquals(1, answer.status());
        assertEquals(1, answer.words().lines().count());
        assertTrue(answer.words().startsWith("Heard needs a JDK 25 or newer: install one"), answer::words);
    }

    @Test
    void without_disk_it_says_how_much_to_free() throws Exception {
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "HEARD_DISK_MEGABYTES", "999999999");
        var answer = heard(environment, "run");
        assertEquals(1, answer.status());
        assertEquals(1, answer.words().lines().count());
        assertTrue(answer.words().contains("free some until there are 999999999 MB"), answer::words);
    }

    private record Answer(int status, String words) {}

    /** Runs the script with nothing on the PATH but the few tools that every machine has. */
    private Answer heard(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : TOOLS) {
            var script = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + findTool(tool) + " \"$@\"\n");
            assertTrue(script.toFile().setExecutable(true));
        }
        var command = new java.util.ArrayList<>(List.of(
                findTool("bash").toString(),
                TestStacks.checkout().resolve("heard").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", tools.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private static Path findTool(String name) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
