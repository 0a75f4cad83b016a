package org.heard.localstack.notify.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The PDFs of letters: in memory, or in a folder that outlives the process. */
public final class Sheets {

    private final Map<UUID, byte[]> inMemory = new ConcurrentHashMap<>();
    private final Optional<Path> folder;

    /** @param folder empty keeps them in memory */
    public Sheets(Optional<Path> folder) {
        this.folder = folder;
    }

    public void keep(UUID letter, byte[] pdf) {
        if (folder.isEmpty()) {
            inMemory.put(letter, pdf);
            return;
        }
        try {
            Files.createDirectories(folder.get());
            Files.write(file(folder.get(), letter), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter's PDF; empty when there is no such letter. */
    public Optional<byte[]> of(UUID letter) {
        if (folder.isEmpty()) {
            return Optional.ofNullable(inMemory.get(letter));
        }
        try {
            var file = file(folder.get(), letter);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, UUID letter) {
        return folder.resolve(letter + ".pdf");
    }
}
