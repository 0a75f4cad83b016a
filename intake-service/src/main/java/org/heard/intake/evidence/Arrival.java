package org.heard.intake.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.heard.files.type.Copying;
import org.heard.files.type.FileType;
import org.heard.intake.evidence.sealed.SealedFiles;
import org.heard.kit.problem.Problem;

/**
 * Takes files as they stream in: counts them, knows them by their content, leaves behind what tells where a photo was taken, and
 * seals them on the way, so that neither memory nor disk ever holds one in the clear. Blocks.
 */
@ApplicationScoped
public class Arrival {

    private final SealedFiles files;
    private final long mostBytes;

    Arrival(SealedFiles files, EvidenceConfig config) {
        this.files = files;
        this.mostBytes = config.maxFileBytes();
    }

    /**
     * A file as it is kept.
     *
     * @param file its name in the store
     * @param sha256 of what is kept, in hexadecimal
     * @param metadataRemoved whether what is kept is less than what came
     */
    public record Kept(UUID file, FileType type, long bytes, String sha256, boolean metadataRemoved) {}

    /**
     * Takes a file of a complaint.
     *
     * @throws Problem {@code evidence-empty} (400), {@code evidence-broken} (400), {@code evidence-too-large} (413),
     *     {@code evidence-type-not-taken} (415); then nothing of it is kept
     * @throws IOException when it breaks off
     */
    public Kept take(UUID complaint, InputStream stream) throws IOException {
        return take(stream, (file, content) -> files.write(complaint, file, content));
    }

    /** Where a file is sealed that belongs to no complaint yet. */
    @FunctionalInterface
    public interface Sealing {

        /** @param file its name there */
        void write(UUID file, SealedFiles.Content content) throws IOException;
    }

    /** Takes a file and has it sealed somewhere else; who seals it removes what came of one that fails. Refuses like the other. */
    public Kept take(InputStream stream, Sealing sealing) throws IOException {
        var in = new Counted(stream);
        var head = in.readNBytes(FileType.HEAD_BYTES);
        if (head.length == 0) {
            throw new Problem(400, "evidence-empty", "The file is empty.");
        }
        var type = FileType.of(head)
                .orElseThrow(() -> new Problem(
                        415,
                        "evidence-type-not-taken",
                        "By its content this is not a photo (JPEG, PNG, WebP), PDF, plain text, office"
                                + " document, sound or film."));
        var file = UUID.randomUUID();
        var digest = sha256();
        var written = new long[1];
        var removed = new boolean[1];
        try {
            sealing.write(file, out -> {
                var measured = new Measured(out, digest, written);
                var whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
                removed[0] = type.copying().copy(whole, measured);
            });
        } catch (Copying.Unreadable broken) {
            throw new Problem(400, "evidence-broken", "The file breaks off, or is not what it begins as.");
        }
        return new Kept(file, type, written[0], HexFormat.of().formatHex(digest.digest()), removed[0]);
    }

    /** Destroys a file that was taken and is not needed. */
    public void discard(Kept kept) throws IOException {
        files.delete(kept.file());
    }

    /** @throws Problem {@code evidence-too-large} when the sender says itself that it is */
    public void announced(long contentLength) {
        if (contentLength > mostBytes) {
            throw tooLarge();
        }
    }

    private Problem tooLarge() {
        return new Problem(413, "evidence-too-large", "A file may have " + (mostBytes >> 20) + " megabytes at most.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var some = super.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > mostBytes) {
                throw tooLarge();
            }
        }
    }

    private static final class Measured extends FilterOutputStream {

        private final MessageDigest digest;
        private final long[] written;

        Measured(OutputStream out, MessageDigest digest, long[] written) {
            super(out);
            this.digest = digest;
            this.written = written;
        }

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            digest.update(from, offset, length);
            written[0] += length;
        }
    }
}
