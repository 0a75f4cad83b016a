package org.heard.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where parts leave their traces.
 *
 * @param state process ids and readiness marks
 * @param logs one log per part
 */
public record PartFolders(Path state, Path logs) {

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
        return state.resolve(part + ".pid");
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
