package org.heard.intake.evidence.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.heard.kit.problem.Refused;

/**
 * Files that lie sealed with the key of their complaint, in segments of 1 MiB, so that any part of one can be read by itself. A file
 * is bound to its own id: put in another's place, it cannot be opened. All of it blocks.
 */
@ApplicationScoped
public class SealedFiles {

    private final FileKeys keys;
    private final FileStore store;

    SealedFiles(FileKeys keys, FileStore store) {
        this.keys = keys;
        this.store = store;
    }

    /** What writes a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Seals and keeps a file. When the content fails, nothing of it stays.
     *
     * @throws Refused {@code complaint-erased} where the complaint's key was destroyed
     */
    public void write(UUID complaint, UUID file, Content content) throws IOException {
        try (var writing = store.write(file)) {
            var key = keys.findOrMake(complaint)
                    .orElseThrow(() ->
                            new Refused("complaint-erased", "This complaint was erased; nothing more is kept of it."));
            var sealing = key.newEncryptingStream(writing.out(), name(file));
            content.writeTo(sealing);
            sealing.close();
            writing.keep();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a file could not be sealed", failure);
        }
    }

    /**
     * Opens a file, to be read from any position.
     *
     * @throws NoSuchFileException where it or its key was destroyed
     */
    public OpenFile read(UUID complaint, UUID file) throws IOException {
        try {
            var key = keys.find(complaint)
                    .orElseThrow(() -> new NoSuchFileException(file.toString(), null, "its key is gone"));
            var sealed = store.read(file);
            return new OpenFile(sealed, key.newSeekableDecryptingChannel(sealed, name(file)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a file could not be opened", failure);
        }
    }

    /** Destroys one file. */
    public void delete(UUID file) throws IOException {
        store.delete(file);
    }

    /** Destroys the key of a complaint, and with it all its files wherever copies of them lie. */
    public void destroyKey(UUID complaint) {
        keys.destroy(complaint);
    }

    private static byte[] name(UUID file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
