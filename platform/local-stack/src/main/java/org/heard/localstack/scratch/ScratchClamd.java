package org.heard.localstack.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heard.localstack.clamd.Clamd;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.PartFailed;

/** A virus scanner for tests. It ends with {@link #close()}, and also when the JVM that started it is killed. */
public final class ScratchClamd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    /** Ends the scanner when standard input ends, as it does with whoever started it. */
    private static final String WHILE_WE_LIVE =
            "\"$0\" \"$@\" & scanner=$!; cat > /dev/null; kill $scanner; wait $scanner";

    private final Process process;
    private final Path folder;

    private ScratchClamd(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * Starts one and waits until it serves.
     *
     * @param port of 127.0.0.1
     * @throws PartFailed when it is not installed, or does not come up
     */
    public static ScratchClamd start(int port) throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("heard-clamd-");
            var part = Clamd.prepare("clamd", folder, port);
            var command = new ArrayList<>(List.of("/bin/sh", "-c", WHILE_WE_LIVE));
            command.addAll(part.command());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            var scanner = new ScratchClamd(process, folder);
            var deadline = Instant.now().plus(PATIENCE);
            while (!part.readiness().isReady()) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    var said = Files.readString(folder.resolve("log"));
                    scanner.close();
                    throw new PartFailed("clamd did not start: " + said);
                }
                Thread.sleep(LOOK_AGAIN_AFTER);
            }
            return scanner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and deletes what it kept. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
