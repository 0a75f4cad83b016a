package org.heard.localstack.notify.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedWriter;
import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.heard.localstack.notify.web.Json;

/** An append-only file of JSON lines: a message as it became, or that all were cleared. */
final class Journal implements AutoCloseable {

    private static final String CLEARED = "{\"cleared\":true}";

    private final BufferedWriter out;

    private Journal(BufferedWriter out) {
        this.out = out;
    }

    static Journal none() {
        return new Journal(null);
    }

    static Journal at(Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        // Not a channel: an interrupted thread would close it for all.
        var out = new BufferedWriter(new FileWriter(file.toFile(), StandardCharsets.UTF_8, true));
        if (Files.size(file) > 0 && !Files.readString(file).endsWith("\n")) {
            out.newLine();
        }
        return new Journal(out);
    }

    /** Tells what the file holds, line by line. A line that a crash cut off is left out. */
    static void replay(Path file, Consumer<Message> message, Runnable cleared) throws IOException {
        for (var line : Files.readAllLines(file)) {
            if (line.equals(CLEARED)) {
                cleared.run();
            } else {
                read(line).ifPresent(message);
            }
        }
    }

    private static Optional<Message> read(String line) {
        try {
            return Optional.of(Json.MAPPER.readValue(line, Message.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    void wrote(Message message) {
        if (out == null) {
            return;
        }
        try {
            line(Json.MAPPER.writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void cleared() {
        if (out != null) {
            line(CLEARED);
        }
    }

    @Override
    public void close() {
        if (out == null) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text) {
        try {
            out.write(text);
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
