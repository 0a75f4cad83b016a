package org.heard.localstack.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.part.HolderArguments;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.part.Part;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.PartFolders;
import org.heard.localstack.part.Readiness;
import org.heard.localstack.part.RunningPart;
import org.heard.localstack.postgres.PostgresMain;

/**
 * A real PostgreSQL alone, on a free port with empty data, for tests of what needs no more. It ends with {@link #close()}, and also when
 * the JVM that started it is killed.
 */
public final class ScratchPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String NAME = "postgres";
    private static final int HEAP_MEGABYTES = 32;

    private final Path folder;
    private final int port;
    private final RunningPart server;

    private ScratchPostgres(Path folder, int port, RunningPart server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param programs folder where unpacked programs are kept from one start to the next
     * @param durable whether a commit waits for the disk
     */
    public static ScratchPostgres start(Path programs, boolean durable) throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("heard-scratch-");
            var folders = new PartFolders(folder.resolve("state"), folder.resolve("logs"));
            var port = FreePorts.find(1).getFirst();
            var ready = folders.ready(NAME);
            var arguments = new HolderArguments(
                    folder.resolve(NAME), programs.toAbsolutePath(), ready, List.of(port), durable, true);
            var part = new Part(
                    NAME,
                    new JavaCommand(HEAP_MEGABYTES).quick().mainClass(PostgresMain.class, arguments.toList()),
                    Map.of("CLASSPATH", JavaCommand.classPath()),
                    folder,
                    new Readiness.FileAppears(ready),
                    PATIENCE,
                    true);
            var server = RunningPart.start(part, folders);
            return ready(new ScratchPostgres(folder, port, server), part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScratchPostgres ready(ScratchPostgres postgres, Part part) throws InterruptedException {
        try {
            postgres.server.awaitReady(part.readiness(), PATIENCE);
            return postgres;
        } catch (PartFailed | InterruptedException e) {
            postgres.close();
            throw e;
        }
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Ends it and deletes its data. */
    @Override
    public void close() {
        try {
            server.stop(GRACE);
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
