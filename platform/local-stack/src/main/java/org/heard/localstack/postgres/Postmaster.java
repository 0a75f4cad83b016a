package org.heard.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a data folder's {@code postmaster.pid} says about the server process that serves it, or served it once. */
public final class Postmaster {

    private static final String FILE = "postmaster.pid";
    private static final Duration START_MAY_DIFFER_BY = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Postmaster() {}

    /** Ends a server whose holder was killed, and forgets it, so that the folder can be served again. */
    public static void endOrphan(Path data) throws IOException {
        orphan(data).ifPresent(Postmaster::end);
        Files.deleteIfExists(data.resolve(FILE));
    }

    /** The server process of the folder: of the recorded number, and started when the record says. */
    public static Optional<ProcessHandle> orphan(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve(FILE));
            var recordedStart =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(process -> process.info()
                    .startInstant()
                    .filter(start -> isNear(start, recordedStart))
                    .isPresent());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static boolean isNear(Instant start, Instant recorded) {
        return Duration.between(start, recorded).abs().compareTo(START_MAY_DIFFER_BY) <= 0;
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
