package org.heard.localstack.stack;

import static org.awaitility.Awaitility.await;
import static org.heard.localstack.stack.PartName.INTAKE;
import static org.heard.localstack.stack.PartName.NOTIFY;
import static org.heard.localstack.stack.PartName.POSTGRES;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heard.localstack.config.Port;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.RunningPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is started can always be stopped and started again, whatever was killed in between. */
class LocalStackTest {

    @TempDir
    private Path home;

    private final List<String> steps = new ArrayList<>();
    private StackConfig config;

    @AfterEach
    void stop() {
        stack().stop();
    }

    @Test
    void stop_leaves_no_process_and_no_port() {
        given(POSTGRES, NOTIFY);
        stack().start();
        var processes = processes();
        assertTrue(stack().isUp());
        assertEquals(2, steps.size());

        stack().stop();

        await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertFalse(stack().isRunning());
        assertTrue(FreePorts.isFree(port(Port.POSTGRES)) && FreePorts.isFree(port(Port.NOTIFY)));
    }

    @Test
    void a_port_in_use_is_said_before_anything_starts() throws IOException {
        given(POSTGRES, NOTIFY);
        try (var _ = new ServerSocket(port(Port.SMTP), 1, InetAddress.getLoopbackAddress())) {
            var failure = assertThrows(PartFailed.class, () -> stack().start());
            assertEquals(
                    "Port %d (Notify stand-in) is in use: end the program that has it,".formatted(port(Port.SMTP))
                            + " or set HEARD_SMTP_PORT or HEARD_PORT_OFFSET=1000",
                    failure.getMessage());
        }
        assertFalse(stack().isRunning());
    }

    @Test
    void a_part_that_cannot_start_fails_the_start_by_name() {
        given(NOTIFY, INTAKE);
        config = new StackConfig(home.resolve("empty-checkout"), home, config.topology(), config.parts());
        var failure = assertThrows(PartFailed.class, () -> stack().start());
        assertTrue(failure.getMessage().startsWith("intake-service is not built: run mvn package"));
    }

    @Test
    void data_outlives_a_kill_of_everything() throws SQLException {
        given(POSTGRES);
        stack().start();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }

        kill(processes());
        stack().start();

        try (var connection = connect();
                var row = connection.createStatement().executeQuery("select answer from kept")) {
            assertTrue(row.next());
        }
    }

    @Test
    void a_server_whose_holder_was_killed_is_ended_before_the_next_one_starts() {
        given(POSTGRES);
        stack().start();
        var holder = holder();
        var postmaster = holder.children().findFirst().orElseThrow();
        kill(List.of(holder));
        assertTrue(postmaster.isAlive());

        stack().start();

        assertFalse(postmaster.isAlive());
        assertTrue(stack().isUp());
    }

    @Test
    void a_server_whose_holder_was_killed_is_ended_by_stop() {
        given(POSTGRES);
        stack().start();
        var holder = holder();
        var postmaster = holder.children().findFirst().orElseThrow();
        kill(List.of(holder));

        stack().stop();

        await().until(() -> !postmaster.isAlive());
        assertTrue(FreePorts.isFree(port(Port.POSTGRES)));
    }

    @Test
    void a_stranger_who_got_the_number_of_a_part_is_left_alone() throws IOException {
        given(POSTGRES, NOTIFY);
        var stranger = new ProcessBuilder("sleep", "600").start();
        var data = Files.createDirectories(config.data(POSTGRES));
        Files.writeString(config.folders().state().resolve("notify.pid"), stranger.pid() + " 1 another-boot");
        Files.writeString(data.resolve("postmaster.pid"), stranger.pid() + "\n" + data + "\n1000000\n");

        stack().stop();

        assertTrue(stranger.isAlive());
        stranger.destroyForcibly();
        Folders.delete(data);
        assertDoesNotThrow(() -> stack().start());
    }

    @Test
    void a_running_stack_is_found_by_commands_that_name_no_ports() {
        given(NOTIFY);
        stack().start();
        var elsewhere = TestStacks.config(Map.of(StackConfig.HOME, home.toString(), StackConfig.PARTS, "notify"));
        assertEquals(config.topology(), elsewhere.topology());

        var otherPorts = TestStacks.environment(home, NOTIFY);
        assertThrows(PartFailed.class, () -> TestStacks.config(otherPorts));
        stack().stop();
        assertDoesNotThrow(() -> TestStacks.config(otherPorts));
    }

    @Test
    void a_wiped_stack_starts_with_empty_data_and_other_keys() throws IOException, SQLException {
        given(POSTGRES);
        stack().start();
        var key = Files.readString(config.keys().master());
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table gone (id int)");
        }
        stack().stop();
        stack().wipe();

        stack().start();

        assertFalse(Files.readString(config.keys().master()).equals(key));
        try (var connection = connect();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("select * from gone"));
        }
    }

    private void given(PartName... parts) {
        config = TestStacks.config(TestStacks.environment(home, parts));
    }

    private LocalStack stack() {
        return new LocalStack(config, steps::add);
    }

    private List<ProcessHandle> processes() {
        return config.parts().stream()
                .map(name -> stack().process(name)
                        .map(RunningPart::id)
                        .flatMap(id -> id.running())
                        .orElseThrow())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private ProcessHandle holder() {
        return stack().process(POSTGRES).flatMap(part -> part.id().running()).orElseThrow();
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Connection connect() throws SQLException {
        var address = "jdbc:postgresql://127.0.0.1:" + port(Port.POSTGRES) + "/intake";
        return DriverManager.getConnection(address, "intake_owner", "intake_owner");
    }

    private int port(Port port) {
        return config.topology().of(port).port();
    }
}
