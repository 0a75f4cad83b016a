package org.heard.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.HolderArguments;
import org.heard.localstack.part.PartFailed;

/** One PostgreSQL server on one data folder. */
final class PostgresServer {

    private static final String SUPERUSER = "postgres";
    private static final int LOOKS_FOR_A_MINUTE = 1200;
    private static final int LOOK_AGAIN_AFTER_MILLIS = 50;

    private final HolderArguments arguments;
    private final PostgresBinaries binaries;
    private Process postmaster;
    private Process setup;

    PostgresServer(HolderArguments arguments) throws IOException {
        this.arguments = arguments;
        this.binaries = PostgresBinaries.unpackedUnder(arguments.programs());
    }

    void start() throws IOException, InterruptedException {
        if (!Files.exists(arguments.data())) {
            initialise();
        }
        Postmaster.endOrphan(arguments.data());
        synchronized (this) {
            postmaster = process(serverCommand()).start();
        }
        awaitFirstConnection();
    }

    /** Waits for the server's end and gives its exit status. */
    int awaitEnd() throws InterruptedException {
        return postmaster.waitFor();
    }

    /** Ends the server: clients are cut off, committed work is safe. */
    synchronized void stop() {
        if (setup != null) {
            setup.destroyForcibly();
        }
        if (postmaster == null || !postmaster.isAlive()) {
            return;
        }
        try {
            run(List.of(
                    binaries.program("pg_ctl"), "stop", "-D", arguments.data().toString(), "-m", "fast", "-t", "20"));
        } catch (IOException | InterruptedException | PartFailed _) {
            postmaster.destroyForcibly();
        }
    }

    /** A superuser's connection to a database. */
    Connection connect(String database) throws SQLException {
        var address = "jdbc:postgresql://127.0.0.1:" + arguments.ports().getFirst() + "/" + database;
        return DriverManager.getConnection(address, SUPERUSER, SUPERUSER);
    }

    private void initialise() throws IOException, InterruptedException {
        var fresh = arguments.data().resolveSibling(arguments.data().getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectories(fresh.getParent());
        var password = Files.writeString(fresh.resolveSibling(fresh.getFileName() + ".password"), SUPERUSER);
        var command = new ArrayList<>(List.of(binaries.program("initdb"), "-D", fresh.toString()));
        command.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile", password.toString()));
        command.addAll(List.of("-E", "UTF8", "--no-locale", "--locale-provider", "builtin"));
        command.addAll(List.of("--builtin-locale", "C.UTF-8"));
        if (!arguments.durable()) {
            command.add("--no-sync");
        }
        run(command);
        Files.delete(password);
        Files.move(fresh, arguments.data());
    }

    private List<String> serverCommand() {
        var command = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", arguments.data().toString()));
        command.addAll(List.of("-p", arguments.ports().getFirst().toString()));
        for (var setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private List<String> settings() {
        var switched = arguments.durable() ? "on" : "off";
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "max_connections=300",
                "shared_buffers=64MB",
                "fsync=" + switched,
                "full_page_writes=" + switched,
                "synchronous_commit=" + switched));
        if (!arguments.durable()) {
            // what makes a password slow to guess makes every connection slow, and nobody guesses at what is thrown
            // away
            settings.add("scram_iterations=1");
        }
        return settings;
    }

    private void awaitFirstConnection() throws InterruptedException {
        SQLException last = null;
        for (var look = 0; look < LOOKS_FOR_A_MINUTE && postmaster.isAlive(); look++) {
            try (var _ = connect(SUPERUSER)) {
                return;
            } catch (SQLException e) {
                last = e;
                Thread.sleep(LOOK_AGAIN_AFTER_MILLIS);
            }
        }
        throw new PartFailed("PostgreSQL does not take connections", last);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        synchronized (this) {
            setup = process(command).start();
        }
        if (setup.waitFor() != 0) {
            throw new PartFailed(command.getFirst() + " failed");
        }
    }

    /** The server refuses to run as root; in a user namespace of its own it runs as nobody in particular. */
    private ProcessBuilder process(List<String> command) {
        var line = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(command);
        return new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
