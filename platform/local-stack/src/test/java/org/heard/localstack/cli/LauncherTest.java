package org.heard.localstack.cli;

import static org.awaitility.Awaitility.await;
import static org.heard.localstack.stack.PartName.KAFKA;
import static org.heard.localstack.stack.PartName.NOTIFY;
import static org.heard.localstack.stack.PartName.POSTGRES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heard.localstack.config.Port;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.TestStacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a person uses it: from a shell, with Ctrl-C. */
class LauncherTest {

    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private Path home;

    private Map<String, String> environment;
    private LocalStack stack;

    @BeforeEach
    void prepare() {
        environment = TestStacks.environment(home, POSTGRES, KAFKA, NOTIFY);
        stack = new LocalStack(TestStacks.config(environment), _ -> {});
    }

    @AfterEach
    void stop() {
        new LocalStack(TestStacks.config(environment), _ -> {}).stop();
    }

    @Test
    void ctrl_c_ends_every_part() throws Exception {
        var launcher = launch("run", "--no-demo");
        awaitWelcome();
        var processes = processes();
        assertTrue(processes.size() >= 4, "three parts and the server that one of them holds");

        interrupt(launcher);

        assertEquals(130, exitStatus(launcher));
        await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertTrue(output().endsWith("Heard is stopped.\n"), output());
        assertFalse(output().contains("has ended"), "what was stopped has not ended by itself");
    }

    @Test
    void ctrl_c_while_starting_leaves_nothing() throws Exception {
        var launcher = launch("run", "--no-demo");
        await().atMost(LONG).until(() -> stack.process(KAFKA).isPresent());
        var processes = processes();

        interrupt(launcher);

        assertEquals(130, exitStatus(launcher));
        await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertFalse(stack.isRunning());
    }

    @Test
    void a_failed_start_leaves_nothing_and_says_in_one_line_why() throws Exception {
        var port = Integer.parseInt(environment.get(Port.KAFKA.variable()));
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var launcher = launch("run", "--no-demo");
            assertEquals(1, exitStatus(launcher));
        }
        assertTrue(output().strip().startsWith("Port " + port + " (Kafka) is in use: "));
        assertFalse(output().strip().contains("\n"));
        assertFalse(stack.isRunning());
    }

    @Test
    void detached_it_stays_up_until_stop() throws Exception {
        assertEquals(0, exitStatus(launch("run", "--detach", "--no-demo")));
        var processes = processes();
        assertEquals(0, exitStatus(launch("status")));
        assertEquals(0, exitStatus(launch("run", "--detach")));
        assertTrue(output().startsWith("Heard is up already."));

        assertEquals(0, exitStatus(launch("stop")));

        await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals(1, exitStatus(launch("status")));
        assertTrue(output().contains("not started: ./heard run"));
    }

    @Test
    void stop_from_elsewhere_also_ends_the_launcher_in_front() throws Exception {
        var launcher = launch("run", "--no-demo");
        awaitWelcome();
        var processes = processes();

        assertEquals(0, exitStatus(start(home.resolve("other.txt"), "stop")));

        assertFalse(launcher.isAlive());
        await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void stop_ends_what_a_killed_launcher_left() throws Exception {
        var launcher = launch("run", "--no-demo");
        awaitWelcome();
        var processes = processes();
        launcher.destroyForcibly().waitFor();
        assertTrue(processes.stream().allMatch(ProcessHandle::isAlive));

        assertEquals(0, exitStatus(launch("stop")));

        await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void status_says_which_part_ended_by_itself() throws Exception {
        assertEquals(0, exitStatus(launch("run", "--detach", "--no-demo")));
        var kafka = stack.process(KAFKA).flatMap(part -> part.id().running()).orElseThrow();
        kafka.destroyForcibly();
        await().until(() -> !kafka.isAlive());

        assertEquals(1, exitStatus(launch("status")));

        assertTrue(output().contains("ended by itself: ./heard logs kafka"));
        assertTrue(output().lines().anyMatch(line -> line.startsWith("PostgreSQL") && line.endsWith(" up")));
    }

    @Test
    void what_makes_no_sense_is_refused_with_status_2() throws Exception {
        assertEquals(2, exitStatus(launch("fly")));
        assertEquals(2, exitStatus(launch("run", "--quickly")));
        assertTrue(output().contains("run knows no --quickly"));
        assertEquals(1, exitStatus(launch("logs", "phone")));
        assertTrue(output().contains("No part is called 'phone': name one of postgres, "));
    }

    private Process launch(String... words) throws IOException {
        return start(home.resolve("output.txt"), words);
    }

    private Process start(Path output, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                JavaCommand.IN_A_HURRY,
                "-Dcheckout.root=" + TestStacks.checkout(),
                "-cp",
                JavaCommand.classPath(),
                Heard.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitWelcome() {
        await().atMost(LONG).until(() -> output().contains("To stop: Ctrl-C"));
    }

    private String output() throws IOException {
        return Files.readString(home.resolve("output.txt"));
    }

    private static int exitStatus(Process launcher) throws InterruptedException {
        return launcher.waitFor();
    }

    private static void interrupt(Process launcher) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-INT", Long.toString(launcher.pid()))
                        .start()
                        .waitFor());
    }

    private List<ProcessHandle> processes() {
        return Stream.of(POSTGRES, KAFKA, NOTIFY)
                .flatMap(name -> stack.process(name).flatMap(part -> part.id().running()).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }
}
