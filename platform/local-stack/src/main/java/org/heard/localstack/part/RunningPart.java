package org.heard.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of the stack that was started, perhaps by an earlier launcher.
 *
 * @param name the part's short name
 * @param id the process
 * @param folders where its traces are
 */
public record RunningPart(String name, ProcessId id, PartFolders folders) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);
    private static final List<String> INHERITED =
            List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS");

    /** Starts a part and records its process; it need not serve yet. */
    public static RunningPart start(Part part, PartFolders folders) {
        return record(part, launch(part, folders), folders);
    }

    /** Runs a part that does its work and ends, and gives its exit status. */
    public static int runToEnd(Part part, PartFolders folders) throws InterruptedException {
        var process = launch(part, folders);
        var running = record(part, process, folders);
        try {
            return process.waitFor();
        } finally {
            running.stop(Duration.ofSeconds(1));
        }
    }

    private static Process launch(Part part, PartFolders folders) {
        PartFolders.delete(folders.ready(part.name()));
        var builder =
                new ProcessBuilder(commandLine(part)).directory(part.folder().toFile());
        setEnvironment(builder.environment(), part.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folders.log(part.name()).toFile()));
        if (!part.tied()) {
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new PartFailed("Cannot start " + part.name() + ": " + e.getMessage(), e);
        }
    }

    private static RunningPart record(Part part, Process process, PartFolders folders) {
        try {
            var id = ProcessId.of(process.pid())
                    .orElseThrow(() -> new PartFailed(part.name() + " ended at once: see " + folders.log(part.name())));
            Files.writeString(folders.processId(part.name()), id.format());
            return new RunningPart(part.name(), id, folders);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new PartFailed("Cannot write to " + folders.state() + ": " + e.getMessage(), e);
        }
    }

    /** A process that is to outlive us gets a session of its own, so that Ctrl-C here does not reach it. */
    private static List<String> commandLine(Part part) {
        if (part.tied() || !Files.isExecutable(SETSID)) {
            return part.command();
        }
        var line = new ArrayList<>(List.of(SETSID.toString()));
        line.addAll(part.command());
        return line;
    }

    /** A part that an earlier start recorded and that still runs. */
    public static Optional<RunningPart> find(String name, PartFolders folders) {
        try {
            var id = ProcessId.parse(Files.readString(folders.processId(name)));
            return id.isRunning() ? Optional.of(new RunningPart(name, id, folders)) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Waits until the part serves. Fails with the last words of its log when it ends first or takes too long. */
    public void awaitReady(Readiness readiness, Duration patience) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (!readiness.isReady()) {
            if (!id.isRunning()) {
                throw new PartFailed(name + " ended while it started" + lastWords());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new PartFailed(name + " was not ready after " + patience.toSeconds() + " s" + lastWords());
            }
            Thread.sleep(LOOK_AGAIN_AFTER);
        }
    }

    /** Asks the part to end, ends it by force when it takes longer than the grace, and forgets it. */
    public void stop(Duration grace) {
        id.running().ifPresent(process -> {
            process.destroy();
            if (!ends(process, grace)) {
                process.destroyForcibly();
                ends(process, grace);
            }
        });
        folders.forget(name);
    }

    private boolean ends(ProcessHandle process, Duration grace) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String lastWords() {
        var log = folders.log(name);
        try {
            return LastWords.of(Files.readAllLines(log))
                            .map(words -> ": " + words)
                            .orElse("") + " (log: " + log + ")";
        } catch (IOException _) {
            return " (log: " + log + ")";
        }
    }

    private static void setEnvironment(Map<String, String> environment, Map<String, String> own) {
        environment.keySet().retainAll(INHERITED);
        environment.putAll(own);
    }
}
