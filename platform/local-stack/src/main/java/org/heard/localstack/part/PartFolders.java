package org.heard.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where parts leave their traces.
 *
 * @param state process ids and readiness marks
 * @param logs one log per part
 */
public record PartFolders(Path state, Path logs) {

    private static final String PROCESS_ID = ".pid";

    public PartFolders {
        try {
            Files.createDirectories(state);
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new PartFailed("Cannot write to " + state + ": make the folder writable or free some disk space", e);
        }
    }

    /** The file that a part writes once it serves. */
    public Path ready(String part) {
        return state.resolve(part + ".ready");
    }

    /** The log of a part. */
    public Path log(String part) {
        return logs.resolve(part + ".log");
    }

    Path processId(String part) {
        return state.resolve(part + PROCESS_ID);
    }

    /** Names of all processes that were recorded, whether they still run or not. */
    public List<String> recorded() {
        try (var files = Files.list(state)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PROCESS_ID))
                    .map(name -> name.substring(0, name.length() - PROCESS_ID.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if a process of that name was started and not stopped since; it may have ended by itself. */
    public boolean isRecorded(String part) {
        return Files.exists(processId(part));
    }

    /** Records the process we are in under a name. */
    public void recordOurselves(String name) {
        try {
            var id = ProcessId.of(ProcessHandle.current().pid()).orElseThrow();
            Files.writeString(processId(name), id.format());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a process that ended. */
    public void forget(String part) {
        delete(ready(part));
        delete(processId(part));
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
